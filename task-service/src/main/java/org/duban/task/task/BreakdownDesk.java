package org.duban.task.task;

import static org.duban.task.task.TaskRule.SUBTASK_DUE_AFTER_PARENT;
import static org.duban.task.task.TaskRule.SUBTASK_OUTSIDE_TEAM;
import static org.duban.task.task.TaskRule.TOO_MANY_SUBTASKS;
import static org.duban.task.task.TaskRule.TREE_TOO_DEEP;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.Place;
import org.duban.events.TaskEvent.TaskDrafted;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a task down (细化任务、列出项目清单): its lead or the office lists what is to be done, each with a
 * date and an owner of its own, inside of what the task itself says.
 */
public final class BreakdownDesk {

    /** A list longer than this is a programme of its own. */
    static final int MOST_SUBTASKS = 50;

    /** Task, sub-task, project: below that nobody looks. */
    static final int DEEPEST = 2;

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    BreakdownDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /**
     * Adds a sub-task; it is written down as a draft of its own.
     *
     * @param n its number within this task, after those that are there
     * @param plan what was written down; its programme, serial number and place are given by this
     *     task
     */
    public SubtaskAdded add(int n, TaskDrafted plan) {
        TaskVerb.SUBTASKS.check(task, acting, today);
        if (n > MOST_SUBTASKS) {
            throw new TaskRejection(TOO_MANY_SUBTASKS, Map.of("most", MOST_SUBTASKS));
        }
        int level = task.brief().level() + 1;
        if (level > DEEPEST) {
            throw new TaskRejection(
                    TREE_TOO_DEEP, Map.of("reference", task.brief().serial(), "deepest", DEEPEST));
        }
        TaskDrafted draft = Task.draft(plan).at(Place.below(task.id(), level));
        WrittenForms.subtask(Form.of(TaskVerb.SUBTASKS, task, acting), draft);
        requireRoomFor(
                task.brief().serial(),
                task.team(),
                task.dates().currentDue(),
                new Team(draft.leadDepartment(), draft.supportingDepartments()).departments(),
                draft.due());
        return new SubtaskAdded(n, draft.programme() + '.' + draft.serial(), draft, today);
    }

    /**
     * Insists that a sub-task fits into its parent.
     *
     * @throws TaskRejection SUBTASK_OUTSIDE_TEAM, SUBTASK_DUE_AFTER_PARENT
     */
    static void requireRoomFor(
            String parent,
            Team team,
            @Nullable LocalDate parentDue,
            Collection<String> departments,
            @Nullable LocalDate due) {
        List<String> outside =
                departments.stream().filter(code -> !team.departments().contains(code)).toList();
        if (!outside.isEmpty()) {
            throw new TaskRejection(
                    SUBTASK_OUTSIDE_TEAM,
                    Map.of(
                            "departments",
                            String.join(", ", outside),
                            "parent",
                            parent,
                            "team",
                            String.join(", ", team.departments())));
        }
        requireDueWithin(parent, parentDue, due);
    }

    static void requireDueWithin(
            String parent, @Nullable LocalDate parentDue, @Nullable LocalDate due) {
        if (parentDue != null && due != null && due.isAfter(parentDue)) {
            throw new TaskRejection(
                    SUBTASK_DUE_AFTER_PARENT,
                    Map.of("due", due, "parent", parent, "parentDue", parentDue));
        }
    }
}
