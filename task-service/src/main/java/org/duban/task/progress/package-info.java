/** How far each department is with the tasks it leads, on any day: counted as facts arrive. */
@NullMarked
package org.duban.task.progress;

import org.jspecify.annotations.NullMarked;
