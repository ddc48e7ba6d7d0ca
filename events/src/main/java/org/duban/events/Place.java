package org.duban.events;

import org.duban.events.TaskEvent.TaskDrafted;
import org.jspecify.annotations.Nullable;

/**
 * Where in the plan a task stands.
 *
 * @param parent id of the task it is part of; null: of none
 * @param level 1 for what is right below a task of the programme; 0 for such a task itself
 * @param group id of the tasks that were given to several departments at once; null: none
 */
public record Place(@Nullable String parent, int level, @Nullable String group) {

    /** One of several tasks that say the same to several departments. */
    public static Place in(String group) {
        return new Place(null, 0, group);
    }

    /** A task at another place in the plan, and otherwise the same. */
    static TaskDrafted at(@Nullable Place place, TaskDrafted task) {
        return new TaskDrafted(
                task.programme(),
                task.serial(),
                task.area(),
                task.title(),
                task.leadDepartment(),
                task.supportingDepartments(),
                task.kind(),
                task.objective(),
                task.countermeasures(),
                task.schedule(),
                task.assessment(),
                task.deliverable(),
                task.startsOn(),
                task.due(),
                task.duePrecision(),
                task.milestones(),
                place,
                task.dueOffset());
    }

    /** Below another task. */
    public static Place below(String parent, int level) {
        return new Place(parent, level, null);
    }
}
