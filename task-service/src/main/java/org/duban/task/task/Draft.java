package org.duban.task.task;

import static org.duban.task.task.TaskRule.DUE_BEFORE_START;
import static org.duban.task.task.TaskRule.DUE_OFFSET_MISPLACED;
import static org.duban.task.task.TaskRule.LEAD_AMONG_SUPPORTERS;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** What can be written down about a task at all, also before it is complete. */
final class Draft {

    private Draft() {}

    /** The same, with a due month given by its last day; what is reckoned comes to a day. */
    static TaskDrafted checked(TaskDrafted plan) {
        if (plan.supportingDepartments().contains(plan.leadDepartment())) {
            throw new TaskRejection(
                    LEAD_AMONG_SUPPORTERS, Map.of("department", plan.leadDepartment()));
        }
        LocalDate due = lastDay(plan);
        requireAfterStart(plan.startsOn(), due);
        requireInPlace(plan);
        Milestones.requireFullWeight(plan.milestones());
        Milestones.requireWithin(plan.milestones(), plan.startsOn(), due);
        return new TaskDrafted(
                plan.programme(),
                plan.serial(),
                plan.area(),
                plan.title(),
                plan.leadDepartment(),
                plan.supportingDepartments(),
                plan.kind(),
                plan.objective(),
                plan.countermeasures(),
                plan.schedule(),
                plan.assessment(),
                plan.deliverable(),
                plan.startsOn(),
                due,
                plan.dueOffset() == null ? plan.duePrecision() : DuePrecision.DAY,
                plan.milestones(),
                plan.place(),
                plan.dueOffset());
    }

    /** What was reckoned must be a date the task could have been given. */
    static void requireReckoned(Task task, LocalDate due) {
        requireAfterStart(task.brief().startsOn(), due);
        Milestones.requireWithin(task.milestones().planned(), task.brief().startsOn(), due);
    }

    private static void requireAfterStart(@Nullable LocalDate startsOn, @Nullable LocalDate due) {
        if (startsOn != null && due != null && due.isBefore(startsOn)) {
            throw new TaskRejection(DUE_BEFORE_START, Map.of("startsOn", startsOn, "due", due));
        }
    }

    /**
     * Only a relative task is reckoned, only without a date, and from a day only if it is named.
     */
    private static void requireInPlace(TaskDrafted plan) {
        DueOffset offset = plan.dueOffset();
        if (offset == null) {
            return;
        }
        boolean named = offset.from() != null;
        if (plan.kind() != TaskKind.RELATIVE
                || plan.due() != null
                || named != (offset.anchor() == Anchor.DATE)) {
            throw new TaskRejection(
                    DUE_OFFSET_MISPLACED, Map.of("kind", plan.kind(), "anchor", offset.anchor()));
        }
    }

    private static @Nullable LocalDate lastDay(TaskDrafted plan) {
        LocalDate due = plan.due();
        return due == null || plan.duePrecision() == DuePrecision.DAY
                ? due
                : due.with(TemporalAdjusters.lastDayOfMonth());
    }
}
