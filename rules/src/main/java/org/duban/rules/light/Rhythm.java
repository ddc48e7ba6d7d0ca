package org.duban.rules.light;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often something has to be heard of: once in each calendar month, quarter or year that it ran
 * from its first day. A report on any day of a period satisfies it. What is left of a task after
 * its last whole one ends with its due date.
 *
 * <p>The days on which its clock stood count for nothing: what was heard before counts as heard so
 * many days later.
 */
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** The last day of the period of a day. */
    public LocalDate lastDay(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return YearMonth.of(day.getYear(), first).plusMonths(months - 1L).atEndOfMonth();
    }

    /** The first day of the period of a day. */
    public LocalDate firstDay(LocalDate day) {
        return lastDay(day).plusDays(1).minusMonths(months);
    }

    /**
     * The last days of the whole periods of what began on a day, up to the one that runs on another
     * day.
     *
     * @return ascending; empty where the first whole one is still to come
     */
    public List<LocalDate> lastDays(LocalDate begun, LocalDate until) {
        return Stream.iterate(
                        firstWhole(begun),
                        first -> !first.isAfter(until),
                        first -> first.plusMonths(months))
                .map(this::lastDay)
                .toList();
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

    /** The period of a day, as people of any language read it: 2018-09, 2018 Q3, 2018. */
    public String name(LocalDate day) {
        return switch (this) {
            case MONTHLY -> YearMonth.from(day).toString();
            case QUARTERLY -> day.getYear() + " Q" + (day.getMonthValue() + 2) / 3;
            case YEARLY -> String.valueOf(day.getYear());
        };
    }

    private LocalDate firstWhole(LocalDate begun) {
        return firstDay(begun).equals(begun) ? begun : lastDay(begun).plusDays(1);
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
