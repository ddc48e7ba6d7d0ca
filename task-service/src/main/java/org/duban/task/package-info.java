/** Decides and remembers: programmes, departments, tasks, and how far each department is. */
@NullMarked
package org.duban.task;

import org.jspecify.annotations.NullMarked;
