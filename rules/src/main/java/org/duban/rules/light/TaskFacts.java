package org.duban.rules.light;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.deadline.DuePrecision;
import org.jspecify.annotations.Nullable;

/**
 * What the light of a task is derived from; all dates local to the programme's zone.
 *
 * @param ongoing goes on without an end: never overdue itself, whatever its due dates say
 * @param startsOn null: no schedule to be behind of
 * @param originalDue the first due date; null: to be set
 * @param currentDue the last approved one; null: to be set
 * @param actual when it was finished, as claimed or confirmed; only looked at in those stages
 * @param percent 0 to 100
 * @param lastFeedbackOn day of the last progress update; null: none yet
 * @param progressRevision revision of the last progress event; null: none yet
 * @param dueRevision revision of the event that set the current due date; null: unknown
 * @param assignedOn null: not yet, or unknown; stale is counted from it, from the start, or from
 *     the last feedback, whichever is latest
 * @param standstill how long its clock stood; its due dates are put off by that already
 */
public record TaskFacts(
        Stage stage,
        boolean ongoing,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate currentDue,
        DuePrecision precision,
        @Nullable LocalDate actual,
        int percent,
        @Nullable LocalDate lastFeedbackOn,
        List<Milestone> milestones,
        @Nullable Long progressRevision,
        @Nullable Long dueRevision,
        @Nullable LocalDate assignedOn,
        Standstill standstill) {

    public TaskFacts {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A percentage is 0 to 100: " + percent);
        }
        milestones = List.copyOf(milestones);
    }

    /** A task of which only its start is known, and whose clock has always run. */
    public TaskFacts(
            Stage stage,
            boolean ongoing,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate currentDue,
            DuePrecision precision,
            @Nullable LocalDate actual,
            int percent,
            @Nullable LocalDate lastFeedbackOn,
            List<Milestone> milestones,
            @Nullable Long progressRevision,
            @Nullable Long dueRevision) {
        this(
                stage,
                ongoing,
                startsOn,
                originalDue,
                currentDue,
                precision,
                actual,
                percent,
                lastFeedbackOn,
                milestones,
                progressRevision,
                dueRevision,
                null,
                Standstill.NONE);
    }

    /**
     * The same task as if no due date had ever been moved; days it stood are no silence even so.
     */
    public TaskFacts againstOriginal() {
        return new TaskFacts(
                stage,
                ongoing,
                startsOn,
                originalDue,
                originalDue,
                precision,
                actual,
                percent,
                lastFeedbackOn,
                milestones.stream().map(Milestone::asPlanned).toList(),
                progressRevision,
                null,
                assignedOn,
                new Standstill(null, 0, standstill.sinceHeard(), null));
    }

    /** The same with other milestones. */
    TaskFacts with(List<Milestone> others) {
        return new TaskFacts(
                stage,
                ongoing,
                startsOn,
                originalDue,
                currentDue,
                precision,
                actual,
                percent,
                lastFeedbackOn,
                others,
                progressRevision,
                dueRevision,
                assignedOn,
                standstill);
    }

    /**
     * The due date it is judged by: the current one, but for what was finished before that and
     * after a due date that had passed already when the clock was stopped.
     */
    @Nullable LocalDate decisiveDue() {
        LocalDate missed = standstill.missedDue();
        return isFinished()
                        && missed != null
                        && actual != null
                        && currentDue != null
                        && !actual.isAfter(currentDue)
                ? missed
                : currentDue;
    }

    /** Finished, as the department claims or the office confirmed. */
    boolean isFinished() {
        return actual != null && (stage == Stage.CLAIMED || stage == Stage.ENDED);
    }
}
