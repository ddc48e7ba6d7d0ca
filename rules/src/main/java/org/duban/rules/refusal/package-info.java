/** How a model says no: by the name of the rule that was broken. */
@NullMarked
package org.duban.rules.refusal;

import org.jspecify.annotations.NullMarked;
