package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in the life of a task. Dates are local dates in the programme's zone. */
public sealed interface TaskEvent extends DomainEvent {

    /** How the deadline of a task comes about. */
    enum TaskKind {
        FIXED_DATE,
        MONTHLY,
        QUARTERLY,
        YEAR_END,
        RELATIVE,
        ONGOING
    }

    /** Whether a deadline names a day or only a month (then it is the month's last day). */
    enum DuePrecision {
        DAY,
        MONTH
    }

    /** What departments, the office and leaders do together about a task. */
    sealed interface Collaboration extends TaskEvent
            permits HelpEvent, PartEvent, TalkEvent, InstructionEvent {}

    /** How the work on a task is arranged: who does which part of it, and who reads along. */
    sealed interface Arrangement extends TaskEvent
            permits BreakdownEvent, DelegationEvent, HaltEvent, JudgementEvent, ReaderEvent {}

    /** By when a task is to be done, and whether its clock runs. */
    sealed interface Timing extends TaskEvent permits ExtensionEvent, StandstillEvent {}

    /** What a task is to bring about. */
    sealed interface Aim extends TaskEvent permits IndicatorEvent, RevisionEvent {}

    /** A step with its own date; the weights of a task's milestones sum to 100. */
    record Milestone(int n, String name, int weight, LocalDate due) {}

    /**
     * A task was written down, with its "four haves": objective, countermeasures, schedule,
     * assessment.
     *
     * @param place where in the plan it stands; null: right below the programme
     * @param dueOffset how its due date is reckoned once somebody can; null: not at all
     */
    @WireName("duban.task.drafted.v1")
    record TaskDrafted(
            String programme,
            String serial,
            String area,
            String title,
            String leadDepartment,
            List<String> supportingDepartments,
            TaskKind kind,
            String objective,
            String countermeasures,
            String schedule,
            String assessment,
            @Nullable String deliverable,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate due,
            DuePrecision duePrecision,
            List<Milestone> milestones,
            @Nullable Place place,
            @Nullable DueOffset dueOffset)
            implements TaskEvent {

        /** A task right below the programme, nothing of whose due date has to be reckoned. */
        public TaskDrafted(
                String programme,
                String serial,
                String area,
                String title,
                String leadDepartment,
                List<String> supportingDepartments,
                TaskKind kind,
                String objective,
                String countermeasures,
                String schedule,
                String assessment,
                @Nullable String deliverable,
                @Nullable LocalDate startsOn,
                @Nullable LocalDate due,
                DuePrecision duePrecision,
                List<Milestone> milestones) {
            this(
                    programme,
                    serial,
                    area,
                    title,
                    leadDepartment,
                    supportingDepartments,
                    kind,
                    objective,
                    countermeasures,
                    schedule,
                    assessment,
                    deliverable,
                    startsOn,
                    due,
                    duePrecision,
                    milestones,
                    null,
                    null);
        }

        /** The same at another place in the plan. */
        public TaskDrafted at(@Nullable Place other) {
            return Place.at(other, this);
        }
    }

    /**
     * The office wrote a draft anew, before it was ever assigned; all that it says holds from now
     * on. A draft that had been given up is a draft again.
     */
    @WireName("duban.task.redrafted.v1")
    record TaskRedrafted(
            String area,
            String title,
            String leadDepartment,
            List<String> supportingDepartments,
            TaskKind kind,
            String objective,
            String countermeasures,
            String schedule,
            String assessment,
            @Nullable String deliverable,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate due,
            DuePrecision duePrecision,
            List<Milestone> milestones,
            LocalDate on,
            @Nullable DueOffset dueOffset)
            implements TaskEvent {}

    /**
     * The office said which clauses of the upstream plan the task serves.
     *
     * @param from numbers of the clauses it served before
     * @param to numbers of those it serves from now on; empty: none
     */
    @WireName("duban.task.clauses-named.v1")
    record ClausesNamed(List<String> from, List<String> to, LocalDate on) implements TaskEvent {}

    /**
     * The office handed the task to its lead department.
     *
     * @param due the due date as it was reckoned on this occasion; null: it was not
     * @param acknowledgeBy the last day on which the lead may sign in time; null: none was set
     */
    @WireName("duban.task.assigned.v1")
    record TaskAssigned(LocalDate on, @Nullable LocalDate due, @Nullable LocalDate acknowledgeBy)
            implements TaskEvent {

        public TaskAssigned(LocalDate on) {
            this(on, null, null);
        }

        /** No day was set by which to sign for it. */
        public TaskAssigned(LocalDate on, @Nullable LocalDate due) {
            this(on, due, null);
        }
    }

    /**
     * The lead department signed for the task (签收).
     *
     * @param due as in {@link TaskAssigned}
     * @param forecast by when the department itself expects to be finished; null: it did not say
     */
    @WireName("duban.task.acknowledged.v1")
    record TaskAcknowledged(LocalDate on, @Nullable LocalDate due, @Nullable LocalDate forecast)
            implements TaskEvent {

        public TaskAcknowledged(LocalDate on) {
            this(on, null, null);
        }

        /** The department did not say what it expects. */
        public TaskAcknowledged(LocalDate on, @Nullable LocalDate due) {
            this(on, due, null);
        }
    }

    /** The lead department would not sign for it: it is the office's draft again. */
    @WireName("duban.task.refused.v1")
    record TaskRefused(String reason, LocalDate on) implements TaskEvent {}

    /**
     * The lead department said how far it is.
     *
     * @param from percent before, 0–100
     * @param to percent now, 0–100
     * @param reason why the percentage fell; null when it did not
     * @param forecast the department's own expectation; null when unchanged
     * @param nil true when it states that there is nothing new (零报告), {@code done} then says why;
     *     null: there is something
     * @param parts the supporters' parts it consolidates; null: none
     */
    @WireName("duban.task.progress-posted.v1")
    record ProgressPosted(
            int from,
            int to,
            String done,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String reason,
            @Nullable LocalDate forecast,
            List<FileRef> evidence,
            LocalDate on,
            @Nullable Boolean nil,
            @Nullable List<ConsolidatedPart> parts)
            implements TaskEvent {

        /** Something new, told by the lead alone. */
        public ProgressPosted(
                int from,
                int to,
                String done,
                @Nullable String problems,
                @Nullable String nextSteps,
                @Nullable String reason,
                @Nullable LocalDate forecast,
                List<FileRef> evidence,
                LocalDate on) {
            this(from, to, done, problems, nextSteps, reason, forecast, evidence, on, null, null);
        }
    }

    /** A milestone was reached on a day, perhaps after it was due. */
    @WireName("duban.task.milestone-met.v1")
    record MilestoneMet(int n, LocalDate due, LocalDate metOn, List<FileRef> evidence, LocalDate on)
            implements TaskEvent {}

    /** The lead department says the task was finished on a day; the office still has to verify. */
    @WireName("duban.task.completion-claimed.v1")
    record CompletionClaimed(LocalDate actual, String note, List<FileRef> evidence, LocalDate on)
            implements TaskEvent {}

    /** The office verified and closed the task (销号). */
    @WireName("duban.task.closed.v1")
    record TaskClosed(LocalDate actual, @Nullable String note, LocalDate on) implements TaskEvent {}

    /** The office sent a claimed task back for redo (退办). */
    @WireName("duban.task.returned.v1")
    record TaskReturned(String reason, LocalDate on) implements TaskEvent {}

    /** A closed task turned out not to be finished. */
    @WireName("duban.task.reopened.v1")
    record TaskReopened(String reason, LocalDate on) implements TaskEvent {}

    /** The task was given up; {@code request} is the number of the one that was granted, if any. */
    @WireName("duban.task.terminated.v1")
    record TaskTerminated(String reason, LocalDate on, @Nullable Integer request)
            implements TaskEvent {

        /** The office did it of its own accord. */
        public TaskTerminated(String reason, LocalDate on) {
            this(reason, on, null);
        }
    }

    /**
     * The office gave the task to another lead department, for example to settle a dispute.
     *
     * @param acknowledgeBy as in {@link TaskAssigned}, for the new lead
     */
    @WireName("duban.task.lead-changed.v1")
    record LeadChanged(
            String from, String to, String reason, LocalDate on, @Nullable LocalDate acknowledgeBy)
            implements TaskEvent {

        /** No day was set by which the new lead is to sign. */
        public LeadChanged(String from, String to, String reason, LocalDate on) {
            this(from, to, reason, on, null);
        }
    }

    /**
     * A department that leads or supports the task is no more: its successor takes its place, and
     * the task stays as it is.
     */
    @WireName("duban.task.handed-over.v1")
    record TaskHandedOver(String from, String to, String reason, LocalDate on)
            implements TaskEvent {}
}
