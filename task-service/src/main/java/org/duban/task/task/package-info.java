/** What is to be done, by whom, until when, and how it gets there: the task from draft to close. */
@NullMarked
package org.duban.task.task;

import org.jspecify.annotations.NullMarked;
