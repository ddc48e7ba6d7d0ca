/** What light a task shows on any day, and why. */
@NullMarked
package org.duban.rules.light;

import org.jspecify.annotations.NullMarked;
