/** The target measures that departments filed, and the tasks of the plan that come of them. */
@NullMarked
package org.duban.task.measure;

import org.jspecify.annotations.NullMarked;
