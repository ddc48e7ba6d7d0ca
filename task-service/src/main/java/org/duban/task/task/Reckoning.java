package org.duban.task.task;

import java.time.LocalDate;
import java.util.Objects;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How a due date that was not written down comes about, at the moment it can: the end of the year,
 * or so many days from an event. What was reckoned is a fact; no later calendar changes it.
 *
 * @param yearEnd the last day of the year of the programme
 */
public record Reckoning(WorkingDayCalendar calendar, LocalDate yearEnd) {

    /** The due date that comes about by the assignment; null: none does. */
    @Nullable LocalDate whenAssigned(Task task, LocalDate today) {
        DueOffset offset = task.brief().dueOffset();
        if (offset != null) {
            return switch (offset.anchor()) {
                case ASSIGNMENT -> after(offset, today);
                case DATE -> after(offset, Objects.requireNonNull(offset.from()));
                case ACKNOWLEDGEMENT -> null;
            };
        }
        return task.brief().kind() == TaskKind.YEAR_END && task.dates().currentDue() == null
                ? yearEnd
                : null;
    }

    /** The due date that comes about when the lead signs for the first time; null: none does. */
    @Nullable LocalDate whenAcknowledged(Task task, LocalDate today) {
        DueOffset offset = task.brief().dueOffset();
        return offset != null
                        && offset.anchor() == Anchor.ACKNOWLEDGEMENT
                        && task.dates().currentDue() == null
                ? after(offset, today)
                : null;
    }

    /** The day itself is not counted: one day after the 3rd is the 4th. */
    private LocalDate after(DueOffset offset, LocalDate anchor) {
        return switch (offset.unit()) {
            case DAY -> anchor.plusDays(offset.amount());
            case WORKING_DAY -> calendar.plusWorkingDays(anchor, offset.amount());
            case MONTH -> anchor.plusMonths(offset.amount());
        };
    }
}
