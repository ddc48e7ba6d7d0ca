package org.duban.task.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.DueOffset;
import org.duban.events.FileRef;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorPeriod;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.ledger.TaskRow;
import org.duban.task.task.Delegation;
import org.duban.task.task.Extension;
import org.duban.task.task.Halt;
import org.duban.task.task.Measured;
import org.duban.task.task.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A task with all there is to know of it.
 *
 * @param row its line in the ledger
 * @param dueOffset how its due date is reckoned, or was; null: it is given
 * @param updates the latest twenty, newest first
 * @param evidence every file ever put forward, in order of appearance
 * @param helpRequests all open ones and the last that were closed
 * @param parts the supporters' latest, as far as the caller may see them
 * @param instructions all open ones and the last that were closed
 * @param haltRequests what the lead asked for: that it be suspended or given up, oldest first
 * @param clauses numbers of the clauses of the upstream plan it serves
 * @param indicators what it is measured by, with the latest reading of each
 * @param subtaskProgress how far the tasks it is broken down into are
 * @param delegations what departments have passed on and not taken back
 * @param readers codes of departments that only read it (抄送)
 * @param rulesVersion version of the rules its figures are derived by
 * @param calendarVersion version of the calendar they count with
 * @param allowed what the caller may do to it now, by the last part of the address
 */
record TaskView(
        @JsonUnwrapped TaskRow row,
        String objective,
        String countermeasures,
        String schedule,
        String assessment,
        @Nullable String deliverable,
        @Nullable DueOffset dueOffset,
        List<MilestoneView> milestones,
        List<Extension> extensions,
        List<Halt> haltRequests,
        List<UpdateView> updates,
        List<FileRef> evidence,
        List<HelpView> helpRequests,
        List<PartView> parts,
        List<InstructionView> instructions,
        List<String> clauses,
        List<IndicatorView> indicators,
        SubtaskProgress subtaskProgress,
        List<Delegation> delegations,
        List<String> readers,
        int rulesVersion,
        String calendarVersion,
        List<String> allowed) {

    /**
     * A dated step; the weights of all of them sum to 100.
     *
     * @param plannedDue the due date before it was ever moved or put off; null: it never was
     * @param light of this step alone, by the one overdue rule; null: nothing to say yet
     */
    record MilestoneView(
            int n,
            String name,
            int weight,
            LocalDate due,
            @Nullable LocalDate metOn,
            @Nullable LocalDate plannedDue,
            @Nullable Light light) {}

    /**
     * Something it is measured by.
     *
     * @param value the latest reading; null: none, or words tell it
     * @param asOf the day for which the latest reading holds
     * @param attained how much of the way from baseline to target is done, in percent, rounded down
     */
    record IndicatorView(
            int n,
            String name,
            IndicatorKind kind,
            @Nullable String unit,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable String aim,
            IndicatorPeriod period,
            @Nullable Double value,
            @Nullable String words,
            @Nullable LocalDate asOf,
            @Nullable Integer attained) {

        static IndicatorView of(Measured measured) {
            Indicator indicator = measured.indicator();
            Reading latest = measured.latest();
            return new IndicatorView(
                    indicator.n(),
                    indicator.name(),
                    indicator.kind(),
                    indicator.unit(),
                    indicator.baseline(),
                    indicator.target(),
                    indicator.aim(),
                    indicator.period(),
                    latest == null ? null : latest.value(),
                    latest == null ? null : latest.words(),
                    latest == null ? null : latest.asOf(),
                    measured.attained());
        }
    }

    /**
     * What the lead department said about its progress.
     *
     * @param by name of the one who said it
     * @param evidence ids of the files put forward with it
     * @param nil whether it states that there is nothing new (零报告)
     * @param parts codes of the supporters whose parts it consolidated
     * @param repeated whether what was done is told in the words of the update before
     */
    record UpdateView(
            long revision,
            Instant at,
            String by,
            int percent,
            String done,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String reason,
            List<String> evidence,
            boolean nil,
            List<String> parts,
            boolean repeated) {}

    /**
     * A problem another department was asked about.
     *
     * @param from code of the department that asked
     * @param to code of the department that was asked
     * @param due by when an answer is needed; null: no date is set
     * @param workingDaysWaited until today, or until it was answered or closed
     * @param timeliness of the answer
     */
    record HelpView(
            int n,
            String from,
            String to,
            String problem,
            LocalDate askedOn,
            @Nullable LocalDate due,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate closedOn,
            @Nullable String note,
            int workingDaysWaited,
            Timeliness timeliness) {}

    /**
     * What a supporter contributed last.
     *
     * @param by name of the one who posted it
     * @param revision of the event by which it was posted
     * @param consolidatedIn revision of the update that took it up; null: none did yet
     */
    record PartView(
            String department,
            int percent,
            String text,
            @Nullable String reason,
            List<FileRef> evidence,
            LocalDate on,
            String by,
            long revision,
            @Nullable Long consolidatedIn) {}

    /**
     * What a leader wants done (批示).
     *
     * @param to code of the department that follows it up
     * @param timeliness of the answer
     */
    record InstructionView(
            int n,
            String to,
            String text,
            LocalDate givenOn,
            @Nullable LocalDate due,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate closedOn,
            @Nullable String note,
            Timeliness timeliness) {}
}
