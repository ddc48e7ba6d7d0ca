package org.duban.events;

import java.time.LocalDate;

/** How a task is broken down into sub-tasks (细化任务、列出项目清单). */
public sealed interface BreakdownEvent extends TaskEvent.Arrangement {

    /**
     * A sub-task was added. It carries all of the sub-task, so that whoever reads it can write the
     * sub-task down where a crash kept that from happening.
     *
     * @param n number of the sub-task within its parent, from 1
     * @param task id of the sub-task
     * @param plan its first event
     */
    @WireName("duban.task.subtask-added.v1")
    record SubtaskAdded(int n, String task, TaskEvent.TaskDrafted plan, LocalDate on)
            implements BreakdownEvent {}
}
