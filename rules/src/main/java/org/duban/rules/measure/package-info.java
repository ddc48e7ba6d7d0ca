/** Whether a written measure says something that can be checked. */
@NullMarked
package org.duban.rules.measure;

import org.jspecify.annotations.NullMarked;
