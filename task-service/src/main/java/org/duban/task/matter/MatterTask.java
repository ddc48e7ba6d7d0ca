package org.duban.task.matter;

import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;

/**
 * The task about which something is asked, as it is now.
 *
 * @param leadDepartment code
 */
record MatterTask(
        String id,
        String serial,
        String title,
        String area,
        String leadDepartment,
        TaskStatus status) {

    static MatterTask of(Task task) {
        return new MatterTask(
                task.id(),
                task.brief().serial(),
                task.brief().title(),
                task.brief().area(),
                task.team().lead(),
                task.status());
    }
}
