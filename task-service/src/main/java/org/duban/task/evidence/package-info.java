/** What proves that something was done: files put forward with a task. */
@NullMarked
package org.duban.task.evidence;

import org.jspecify.annotations.NullMarked;
