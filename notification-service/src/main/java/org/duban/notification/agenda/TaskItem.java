package org.duban.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.events.Envelope;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.notification.schedule.Deadline;
import org.duban.notification.schedule.Rulebook;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.light.Lights;
import org.duban.rules.light.MissedPeriod;
import org.duban.rules.light.Rhythm;
import org.duban.rules.light.Stage;
import org.duban.rules.light.Standstill;
import org.duban.rules.light.TaskFacts;
import org.duban.rules.light.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A task, as far as somebody has something to do about it.
 *
 * @param assignedOn null while it is a draft
 * @param posted percent as last posted
 * @param lastFeedbackOn day of the last update; null: none yet
 * @param extensionAsked whether a request for a later date waits for the office
 * @param since when its status last changed, or something was asked
 * @param dueSince since when its due date counts
 * @param asked what departments were asked or instructed to do, or the lead is to sign by a day,
 *     and is not done yet
 * @param refused whether its lead did not sign for it, and it was not assigned again since
 * @param standstill how long its clock stood
 * @param haltAsked whether a request that it be suspended or given up waits for the office
 * @param missed the last period that was made up late; null: none was
 */
record TaskItem(
        String programme,
        String serial,
        String title,
        String lead,
        TaskKind kind,
        TaskStatus status,
        @Nullable TaskStatus heldFrom,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate currentDue,
        DuePrecision precision,
        @Nullable LocalDate actual,
        int posted,
        @Nullable LocalDate lastFeedbackOn,
        Steps steps,
        @Nullable Long progressRevision,
        long dueRevision,
        boolean extensionAsked,
        Instant since,
        Instant dueSince,
        List<Duty> asked,
        Boolean refused,
        Standstill standstill,
        Boolean haltAsked,
        @Nullable MissedPeriod missed)
        implements AgendaItem {

    /**
     * A row that was kept before departments could be asked, or refuse, or clocks were stopped, has
     * nothing of the kind.
     */
    TaskItem {
        asked = Objects.requireNonNullElse(asked, List.of());
        refused = Objects.requireNonNullElse(refused, false);
        standstill = Objects.requireNonNullElse(standstill, Standstill.NONE);
        haltAsked = Objects.requireNonNullElse(haltAsked, false);
    }

    static TaskItem after(@Nullable AgendaItem before, TaskEvent event, Envelope envelope) {
        if (before == null && event instanceof TaskDrafted drafted) {
            return born(drafted, 1, envelope.at());
        }
        if (before instanceof TaskItem task) {
            return new TaskFold(task, envelope).after(event);
        }
        throw new IllegalStateException(
                envelope.aggregate()
                        + " begins with "
                        + envelope.type()
                        + ", not by being drafted");
    }

    /** A draft written anew is as if it had been born like that. */
    static TaskItem redrafted(TaskItem before, TaskRedrafted draft, long revision, Instant at) {
        return born(
                new TaskDrafted(
                        before.programme,
                        before.serial,
                        draft.area(),
                        draft.title(),
                        draft.leadDepartment(),
                        draft.supportingDepartments(),
                        draft.kind(),
                        draft.objective(),
                        draft.countermeasures(),
                        draft.schedule(),
                        draft.assessment(),
                        draft.deliverable(),
                        draft.startsOn(),
                        draft.due(),
                        draft.duePrecision(),
                        draft.milestones()),
                revision,
                at);
    }

    private static TaskItem born(TaskDrafted drafted, long revision, Instant at) {
        return new TaskItem(
                drafted.programme(),
                drafted.serial(),
                drafted.title(),
                drafted.leadDepartment(),
                drafted.kind(),
                TaskStatus.DRAFT,
                null,
                drafted.startsOn(),
                null,
                drafted.due(),
                drafted.due(),
                switch (drafted.duePrecision()) {
                    case DAY -> DuePrecision.DAY;
                    case MONTH -> DuePrecision.MONTH;
                },
                null,
                0,
                null,
                Steps.of(drafted.milestones()),
                null,
                revision,
                false,
                at,
                at,
                List.of(),
                false,
                Standstill.NONE,
                false,
                null);
    }

    /** Whoever was asked has nothing to do any more once the task is suspended or over. */
    @Override
    public List<Duty> duties() {
        return switch (status.stage()) {
            case OPEN -> asked;
            case CLAIMED ->
                    asked.stream().filter(duty -> duty.action() != Action.TAKE_PART).toList();
            case DRAFT, SUSPENDED, ENDED -> List.of();
        };
    }

    @Override
    public String department() {
        return lead;
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.TASK;
    }

    @Override
    public String reference() {
        return serial;
    }

    @Override
    public @Nullable LocalDate due() {
        return currentDue;
    }

    /** As posted, and all of it once completion is claimed. */
    @Override
    public Integer percent() {
        return status == TaskStatus.COMPLETION_CLAIMED || status == TaskStatus.CLOSED
                ? 100
                : posted;
    }

    @Override
    public @Nullable Action departmentAction() {
        return switch (status) {
            case ASSIGNED -> signsByADay() ? null : Action.ACKNOWLEDGE;
            case ACKNOWLEDGED, IN_PROGRESS -> Action.UPDATE;
            case RETURNED -> Action.REDO;
            case DRAFT, COMPLETION_CLAIMED, CLOSED, SUSPENDED, TERMINATED -> null;
        };
    }

    /** Then that is a duty with a date of its own. */
    private boolean signsByADay() {
        return asked.stream().anyMatch(duty -> duty.action() == Action.ACKNOWLEDGE);
    }

    @Override
    public @Nullable Action officeAction() {
        if (status == TaskStatus.COMPLETION_CLAIMED) {
            return Action.REVIEW;
        }
        if (refused && status == TaskStatus.DRAFT) {
            return Action.REASSIGN;
        }
        if (haltAsked) {
            return Action.DECIDE_HALT;
        }
        return extensionAsked && status.stage() == Stage.OPEN ? Action.DECIDE_EXTENSION : null;
    }

    /** Nothing is raised about what is not open, has no date, or goes on without an end. */
    @Override
    public @Nullable Deadline deadline(RuleSet rules, WorkingDayCalendar calendar) {
        LocalDate due = currentDue;
        if (due == null || kind == TaskKind.ONGOING || status.stage() != Stage.OPEN) {
            return null;
        }
        LocalDate effective = Deadlines.effectiveDue(due, precision, rules, calendar);
        return new Deadline(effective, effective);
    }

    @Override
    public @Nullable LocalDate finishedOn() {
        return status.stage() == Stage.CLAIMED || status.stage() == Stage.ENDED ? actual : null;
    }

    @Override
    public List<Term> terms(Rulebook book) {
        return Stream.concat(
                        AgendaItem.super.terms(book).stream(),
                        duties().stream().flatMap(duty -> duty.term(book, programme).stream()))
                .toList();
    }

    @Override
    public Verdict light(RuleSet rules, WorkingDayCalendar calendar, LocalDate today) {
        return Lights.explain(facts(), rules, calendar, today);
    }

    /** What every service derives the light of a task from. */
    TaskFacts facts() {
        Rhythm rhythm = rhythm();
        return rhythm == null ? factsAlone() : rhythm.within(factsAlone(), missed);
    }

    /** What a report makes up for; null: it is in time. */
    @Nullable MissedPeriod madeUpBy(LocalDate reportedOn) {
        Rhythm rhythm = rhythm();
        return rhythm == null ? null : rhythm.missed(factsAlone(), reportedOn);
    }

    private @Nullable Rhythm rhythm() {
        return switch (kind) {
            case MONTHLY -> Rhythm.MONTHLY;
            case QUARTERLY -> Rhythm.QUARTERLY;
            case FIXED_DATE, YEAR_END, RELATIVE, ONGOING -> null;
        };
    }

    private TaskFacts factsAlone() {
        return new TaskFacts(
                status.stage(),
                kind == TaskKind.ONGOING,
                startsOn != null ? startsOn : assignedOn,
                originalDue,
                currentDue,
                precision,
                actual,
                percent(),
                lastFeedbackOn,
                steps.facts(),
                progressRevision,
                dueRevision,
                assignedOn,
                standstill);
    }
}
