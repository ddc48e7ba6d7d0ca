package org.duban.task.task;

import static org.duban.task.task.TaskRule.PARENT_HAS_ENDED;
import static org.duban.task.task.TaskRule.SUBTASKS_OPEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;

/** What a task and the tasks it is broken down into owe each other, whichever of them changes. */
public final class Kinship {

    private Kinship() {}

    /** Whether an event can break what is agreed with the parent. */
    public static boolean concernsParent(TaskEvent event) {
        return event instanceof TaskRedrafted
                || event instanceof TaskReopened
                || event instanceof LeadChanged
                || reckoned(event) != null
                || event instanceof TaskRevised
                || event instanceof ExtensionRequested
                || event instanceof ExtensionGranted;
    }

    private static @Nullable LocalDate reckoned(TaskEvent event) {
        return event instanceof TaskAssigned assigned
                ? assigned.due()
                : event instanceof TaskAcknowledged signed ? signed.due() : null;
    }

    /** Whether an event can break what is agreed with the sub-tasks. */
    public static boolean concernsSubtasks(TaskEvent event) {
        return event instanceof TaskClosed
                || event instanceof TaskTerminated
                || event instanceof TaskRevised
                || reckoned(event) != null
                || event instanceof TaskRedrafted;
    }

    /**
     * Insists that a sub-task stays inside of its parent.
     *
     * @param event what is about to happen to the sub-task
     * @throws TaskRejection PARENT_HAS_ENDED, SUBTASK_OUTSIDE_TEAM, SUBTASK_DUE_AFTER_PARENT
     */
    public static void requireInside(Task parent, TaskEvent event) {
        String name = parent.brief().serial();
        var due = parent.dates().currentDue();
        if ((event instanceof TaskReopened || event instanceof TaskRedrafted)
                && !parent.status().isOpen()) {
            throw new TaskRejection(
                    PARENT_HAS_ENDED, Map.of("parent", name, "status", parent.status()));
        }
        if (event instanceof TaskRedrafted draft) {
            List<String> team =
                    new Team(draft.leadDepartment(), draft.supportingDepartments()).departments();
            BreakdownDesk.requireRoomFor(name, parent.team(), due, team, draft.due());
        }
        if (event instanceof LeadChanged changed) {
            BreakdownDesk.requireRoomFor(name, parent.team(), due, List.of(changed.to()), null);
        }
        if (event instanceof TaskRevised revised) {
            BreakdownDesk.requireRoomFor(name, parent.team(), due, revised.joined(), null);
        }
        BreakdownDesk.requireDueWithin(name, due, reckoned(event));
        if (event instanceof ExtensionRequested asked) {
            BreakdownDesk.requireDueWithin(name, due, asked.to());
        }
        if (event instanceof ExtensionGranted granted) {
            BreakdownDesk.requireDueWithin(name, due, granted.to());
        }
    }

    /**
     * Insists that a task leaves none of its sub-tasks behind.
     *
     * @param event what is about to happen to the parent
     * @throws TaskRejection SUBTASKS_OPEN, SUBTASK_OUTSIDE_TEAM, SUBTASK_DUE_AFTER_PARENT
     */
    public static void requireCovered(Task parent, List<Task> subtasks, TaskEvent event) {
        List<Task> open = subtasks.stream().filter(one -> one.status().isOpen()).toList();
        if (event instanceof TaskRedrafted draft) {
            Team team = new Team(draft.leadDepartment(), draft.supportingDepartments());
            open.forEach(
                    one ->
                            BreakdownDesk.requireRoomFor(
                                    parent.brief().serial(),
                                    team,
                                    draft.due(),
                                    one.team().departments(),
                                    one.dates().currentDue()));
        } else if (reckoned(event) != null) {
            open.forEach(
                    one ->
                            BreakdownDesk.requireDueWithin(
                                    parent.brief().serial(),
                                    reckoned(event),
                                    one.dates().currentDue()));
        } else if (event instanceof TaskRevised revised) {
            requireNoneOf(revised.left(), parent, open);
        } else if (!open.isEmpty()) {
            throw new TaskRejection(
                    SUBTASKS_OPEN,
                    Map.of(
                            "open",
                            open.size(),
                            "references",
                            String.join(
                                    ", ",
                                    open.stream().limit(5).map(t -> t.brief().serial()).toList())));
        }
    }

    /** Who leads or supports an open sub-task cannot leave its parent. */
    private static void requireNoneOf(List<String> left, Task parent, List<Task> open) {
        Team staying =
                new Team(parent.team().lead(), Latest.without(parent.team().supporting(), left));
        open.forEach(
                one ->
                        BreakdownDesk.requireRoomFor(
                                parent.brief().serial(),
                                staying,
                                null,
                                one.team().departments().stream().filter(left::contains).toList(),
                                null));
    }
}
