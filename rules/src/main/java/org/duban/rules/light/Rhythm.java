package org.duban.rules.light;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a task that comes round again has to be heard of until it is due: once in each calendar
 * month or quarter that it ran from its first day. A report on any day of a period satisfies it;
 * whatever is left after the last whole one ends with the due date of the task.
 *
 * <p>The days on which its clock stood count for nothing: what was heard before counts as heard so
 * many days later.
 */
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** The last day of the period of a day. */
    public LocalDate lastDay(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return YearMonth.of(day.getYear(), first).plusMonths(months - 1L).atEndOfMonth();
    }

    /**
     * The last day of the first period of which nothing was heard, past or to come.
     *
     * @param task without the periods as milestones
     * @return null when the task did not begin, or is due before that
     */
    public @Nullable LocalDate owedBy(TaskFacts task) {
        LocalDate begun = begun(task);
        if (begun == null) {
            return null;
        }
        LocalDate owed = lastDay(firstWhole(begun));
        LocalDate heard = task.lastFeedbackOn();
        if (heard != null) {
            LocalDate answered = lastDay(heard.plusDays(task.standstill().sinceHeard()));
            LocalDate next = lastDay(answered.plusDays(1));
            owed = next.isAfter(owed) ? next : owed;
        }
        LocalDate due = task.currentDue();
        return due == null || owed.isBefore(task.precision().lastDay(due)) ? owed : null;
    }

    /**
     * What a report makes up for.
     *
     * @param before the task as it was before the report
     * @return null when it was in time
     */
    public @Nullable MissedPeriod missed(TaskFacts before, LocalDate reportedOn) {
        LocalDate owed = owedBy(before);
        return owed != null && reportedOn.isAfter(owed) ? new MissedPeriod(owed, reportedOn) : null;
    }

    /**
     * The task with the period that is owed and the one that was made up late among its milestones,
     * without a weight; so its light goes by them as by any other.
     *
     * @param missed the last one that was made up late; null: none was
     */
    public TaskFacts within(TaskFacts task, @Nullable MissedPeriod missed) {
        List<Milestone> all = new ArrayList<>(task.milestones());
        if (missed != null) {
            all.add(new Milestone(name(missed.due()), missed.due(), missed.madeUpOn(), 0));
        }
        LocalDate owed = owedBy(task);
        if (owed != null) {
            all.add(new Milestone(name(owed), owed, null, 0));
        }
        return task.with(all);
    }

    /** As people of any language read it: 2018-09, 2018 Q3. */
    String name(LocalDate day) {
        return switch (this) {
            case MONTHLY -> YearMonth.from(day).toString();
            case QUARTERLY -> day.getYear() + " Q" + (day.getMonthValue() + 2) / 3;
        };
    }

    private LocalDate firstWhole(LocalDate begun) {
        LocalDate next = lastDay(begun).plusDays(1);
        return next.minusMonths(months).equals(begun) ? begun : next;
    }

    private static @Nullable LocalDate begun(TaskFacts task) {
        Standstill stood = task.standstill();
        LocalDate starts = task.startsOn();
        LocalDate assigned = task.assignedOn();
        LocalDate first = starts == null ? null : starts.plusDays(stood.sinceBegun());
        LocalDate second = assigned == null ? null : assigned.plusDays(stood.sinceHeard());
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.isBefore(second) ? second : first;
    }
}
