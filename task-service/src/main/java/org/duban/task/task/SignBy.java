package org.duban.task.task;

import static org.duban.task.task.TaskRule.ACKNOWLEDGE_BY_AFTER_DUE;
import static org.duban.task.task.TaskRule.ACKNOWLEDGE_BY_IN_THE_PAST;
import static org.duban.task.task.TaskRule.NOBODY_SIGNS_NOW;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which day a lead can be asked to sign for its task (签收时限). */
final class SignBy {

    private SignBy() {}

    /**
     * The same day, if it lies between today and the day on which the task is due; of one that is
     * overdue already any day from today on.
     *
     * @param by null: no day is set
     * @param reckoned the due date that comes about on the same occasion; null: the task keeps its
     *     own
     */
    static @Nullable LocalDate checked(
            Task task, @Nullable LocalDate by, @Nullable LocalDate reckoned, LocalDate today) {
        if (by == null) {
            return null;
        }
        if (by.isBefore(today)) {
            throw new TaskRejection(
                    ACKNOWLEDGE_BY_IN_THE_PAST, Map.of("acknowledgeBy", by, "today", today));
        }
        LocalDate due = reckoned == null ? task.dates().currentDue() : reckoned;
        LocalDate last = due == null ? null : task.brief().lastDay(due);
        if (last != null && !last.isBefore(today) && by.isAfter(last)) {
            throw new TaskRejection(
                    ACKNOWLEDGE_BY_AFTER_DUE, Map.of("acknowledgeBy", by, "due", last));
        }
        return by;
    }

    /** The same of a task that gets another lead: nobody signs for a draft, or while it stands. */
    static @Nullable LocalDate ofNewLead(Task task, @Nullable LocalDate by, LocalDate today) {
        if (by != null
                && (task.status() == TaskStatus.DRAFT || task.status() == TaskStatus.SUSPENDED)) {
            throw new TaskRejection(NOBODY_SIGNS_NOW, Map.of("status", task.status()));
        }
        return checked(task, by, null, today);
    }
}
