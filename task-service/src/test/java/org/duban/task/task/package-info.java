/** Stories of the task's model. */
package org.duban.task.task;
