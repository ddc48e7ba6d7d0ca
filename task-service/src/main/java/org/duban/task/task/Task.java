package org.duban.task.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.IndicatorEvent;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskReturned;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;

/**
 * A task as its events made it. {@link #asLead} and {@link #asOffice} lead to the verbs, which
 * decide and return the event; {@link #after} follows.
 *
 * @param revision number of events folded
 * @param heldFrom the status a suspended task goes back to; null unless suspended
 * @param assignedOn null while it is a draft
 * @param collaboration what is going on about it beside the lead's work
 * @param purpose what it is there for
 * @param arrangements how the work on it is arranged
 */
public record Task(
        String id,
        long revision,
        Brief brief,
        Team team,
        TaskStatus status,
        @Nullable TaskStatus heldFrom,
        Progress progress,
        Dates dates,
        Milestones milestones,
        Extensions extensions,
        @Nullable LocalDate assignedOn,
        Collaboration collaboration,
        Purpose purpose,
        Arrangements arrangements) {

    /** A state that was kept before tasks knew of these has nothing of them. */
    public Task {
        collaboration = Objects.requireNonNullElse(collaboration, Collaboration.NONE);
        purpose = Objects.requireNonNullElse(purpose, Purpose.NONE);
        arrangements = Objects.requireNonNullElse(arrangements, Arrangements.NONE);
    }

    /**
     * Checks what was written down.
     *
     * @return the same, with a due month given by its last day
     */
    public static TaskDrafted draft(TaskDrafted plan) {
        return Draft.checked(plan);
    }

    /** What the lead department may do. */
    public LeadDesk asLead(Acting acting, LocalDate today) {
        return new LeadDesk(this, acting, today);
    }

    /** What the programme office may do. */
    public OfficeDesk asOffice(Acting acting, LocalDate today) {
        return new OfficeDesk(this, acting, today);
    }

    /** What a department that takes part in it may do. */
    public TeamDesk asTeam(Acting acting, LocalDate today) {
        return new TeamDesk(this, acting, today);
    }

    /** What those may do who break it down. */
    public BreakdownDesk asPlanner(Acting acting, LocalDate today) {
        return new BreakdownDesk(this, acting, today);
    }

    /** What a department may do that passes its part on. */
    public DelegationDesk asDelegator(Acting acting, LocalDate today) {
        return new DelegationDesk(this, acting, today);
    }

    /** What its lead and the office may do about suspending it or giving it up. */
    public HaltDesk asHalter(Acting acting, LocalDate today) {
        return new HaltDesk(this, acting, today);
    }

    /** What the office and the lead may think of it. */
    public JudgementDesk asJudge(Acting acting, LocalDate today) {
        return new JudgementDesk(this, acting, today);
    }

    /** What is said of how it is measured. */
    public IndicatorDesk asMeasurer(Acting acting, LocalDate today) {
        return new IndicatorDesk(this, acting, today);
    }

    /** To whom those may copy it who answer for it. */
    public CopyDesk asCopier(Acting acting, LocalDate today) {
        return new CopyDesk(this, acting, today);
    }

    /** What follows from a leader's word. */
    public LeaderDesk asLeader(Acting acting, LocalDate today) {
        return new LeaderDesk(this, acting, today);
    }

    /**
     * Departments for which it is there: those that have a say in it, and those that read along.
     */
    public List<String> readers() {
        return Stream.concat(participants().stream(), arrangements.copied().stream())
                .distinct()
                .toList();
    }

    /** Departments that have a say in it: those that work on it, and those that were asked. */
    public List<String> participants() {
        return Stream.concat(contributors().stream(), collaboration.readers().stream())
                .distinct()
                .toList();
    }

    /** Departments that work on it: the team, and those to whom something was passed on. */
    List<String> contributors() {
        return Stream.concat(
                        team.departments().stream(),
                        arrangements.delegations().departments().stream())
                .distinct()
                .toList();
    }

    /**
     * The successor of a department takes over its part of an open task, and what it was asked.
     *
     * @throws TaskRejection NOTHING_TO_HAND_OVER
     */
    public TaskHandedOver handOver(String from, String to, String reason, LocalDate on) {
        if (!status.isOpen() || !readers().contains(from)) {
            throw new TaskRejection(
                    TaskRule.NOTHING_TO_HAND_OVER, Map.of("task", id, "department", from));
        }
        return new TaskHandedOver(from, to, reason, on);
    }

    /** What this person could do to it now. */
    public List<TaskVerb> allowed(Acting acting, LocalDate today) {
        return List.of(TaskVerb.values()).stream()
                .filter(verb -> verb.isOpenTo(this, acting, today))
                .toList();
    }

    /**
     * What keeps it from being assigned; nothing once it was. A due date that comes about by itself
     * is not missing.
     */
    public List<Have> lacks() {
        if (status != TaskStatus.DRAFT) {
            return List.of();
        }
        List<Have> lacks = new ArrayList<>(brief.missingHaves());
        if (dates.lacksDue(brief) && brief.kind() != TaskKind.YEAR_END) {
            lacks.add(Have.DUE_DATE);
        }
        return lacks;
    }

    /** How the fields of a form stand for this person now. */
    public List<FieldUse> fields(TaskVerb form, Acting acting) {
        return FieldUse.of(form, this, acting);
    }

    /** How far it is: what the department posted, and all of it once completion is claimed. */
    public int percent() {
        return status == TaskStatus.COMPLETION_CLAIMED || status == TaskStatus.CLOSED
                ? 100
                : progress.percent();
    }

    /** Whether its lead has signed for it. */
    public boolean isAcknowledged() {
        return switch (heldFrom == null ? status : heldFrom) {
            case DRAFT, ASSIGNED, TERMINATED -> false;
            case ACKNOWLEDGED, IN_PROGRESS, COMPLETION_CLAIMED, CLOSED, RETURNED, SUSPENDED -> true;
        };
    }

    /** The day it began: as planned, else the day it was assigned; null while neither is known. */
    public @Nullable LocalDate begunOn() {
        return brief.startsOn() != null ? brief.startsOn() : assignedOn;
    }

    /**
     * All that was written down about it, as it would be written down now; a due date that was
     * reckoned was not.
     */
    public TaskDrafted asDrafted() {
        return new TaskDrafted(
                brief.programme(),
                brief.serial(),
                brief.area(),
                brief.title(),
                team.lead(),
                team.supporting(),
                brief.kind(),
                brief.objective(),
                brief.countermeasures(),
                brief.schedule(),
                brief.assessment(),
                brief.deliverable(),
                brief.startsOn(),
                brief.dueOffset() == null ? dates.currentDue() : null,
                brief.duePrecision(),
                milestones.planned(),
                brief.place(),
                brief.dueOffset());
    }

    /** The task after its first event. */
    public static Task born(String id, TaskEvent event) {
        if (event instanceof TaskDrafted drafted) {
            return new Task(
                    id,
                    1,
                    Brief.of(drafted),
                    new Team(drafted.leadDepartment(), drafted.supportingDepartments()),
                    TaskStatus.DRAFT,
                    null,
                    Progress.NONE,
                    Dates.due(drafted.due(), 1),
                    Milestones.of(drafted.milestones()),
                    Extensions.NONE,
                    null,
                    Collaboration.NONE,
                    Purpose.NONE,
                    Arrangements.NONE);
        }
        throw new IllegalStateException("A task begins by being drafted, not by " + event);
    }

    /** The task after one more event. */
    public Task after(TaskEvent event) {
        Folded next = new Folded(this);
        switch (event) {
            case TaskDrafted again ->
                    throw new IllegalStateException("A task is drafted once: " + again);
            case TaskRedrafted again -> next.to(TaskStatus.DRAFT).redrafted(again);
            case TaskRevised revised -> next.revised(revised);
            case ClausesNamed named -> next.purpose(purpose.serving(named.to()));
            case IndicatorEvent measured -> next.purpose(purpose.after(measured));
            case TaskAssigned assigned -> next.to(TaskStatus.ASSIGNED).assigned(assigned);
            case TaskAcknowledged signed -> next.to(TaskStatus.ACKNOWLEDGED).signed(signed);
            case TaskRefused no -> next.to(TaskStatus.DRAFT).refused().unasked(no.on());
            case ProgressPosted posted -> next.to(TaskStatus.IN_PROGRESS).posted(posted);
            case MilestoneMet met -> next.to(TaskStatus.IN_PROGRESS).met(met);
            case ExtensionRequested asked -> next.extensions(extensions.requested(asked));
            case ExtensionGranted granted ->
                    next.extensions(extensions.granted(granted)).granted(granted);
            case ExtensionDeclined declined -> next.extensions(extensions.declined(declined));
            case CompletionClaimed claimed ->
                    next.to(TaskStatus.COMPLETION_CLAIMED)
                            .finished(claimed.actual())
                            .proven(claimed.evidence())
                            .unasked(claimed.on());
            case TaskClosed closed -> next.to(TaskStatus.CLOSED).finished(closed.actual());
            case TaskReturned _ -> next.to(TaskStatus.RETURNED).finished(null).returned();
            case TaskReopened _ -> next.to(TaskStatus.IN_PROGRESS).finished(null);
            case TaskSuspended stopped -> next.held(stopped.on()).suspended(stopped);
            case TaskResumed again -> next.to(Objects.requireNonNull(heldFrom)).resumed(again);
            case TaskTerminated end -> next.to(TaskStatus.TERMINATED).givenUp(end);
            case LeadChanged changed -> next.ledBy(changed).unasked(changed.on());
            case TaskEvent.Collaboration together -> next.together(together);
            case TaskEvent.Arrangement arranged -> next.arranged(arranged);
            case TaskHandedOver handed -> next.handedOver(handed.from(), handed.to());
        }
        return next.task();
    }
}
