package org.duban.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.events.BreakdownEvent;
import org.duban.events.DelegationEvent;
import org.duban.events.Envelope;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HaltEvent.HaltWithdrawn;
import org.duban.events.IndicatorEvent;
import org.duban.events.JudgementEvent;
import org.duban.events.ReaderEvent;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.RevisionEvent.TextChange;
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
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskReturned;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.light.MissedPeriod;
import org.duban.rules.light.Standstill;
import org.jspecify.annotations.Nullable;

/** A task while one event is folded into it, following what the task service decided. */
final class TaskFold {

    private final TaskItem before;
    private final Instant at;
    private final long revision;
    private String title;
    private String lead;
    private TaskStatus status;
    private @Nullable TaskStatus heldFrom;
    private @Nullable LocalDate assignedOn;
    private @Nullable LocalDate originalDue;
    private @Nullable LocalDate currentDue;
    private @Nullable LocalDate actual;
    private int posted;
    private @Nullable LocalDate lastFeedbackOn;
    private Steps steps;
    private @Nullable Long progressRevision;
    private long dueRevision;
    private boolean extensionAsked;
    private Instant since;
    private Instant dueSince;
    private List<Duty> asked;
    private boolean refused;
    private DuePrecision precision;
    private Standstill standstill;
    private boolean haltAsked;
    private @Nullable MissedPeriod missed;

    TaskFold(TaskItem before, Envelope envelope) {
        this.before = before;
        this.at = envelope.at();
        this.revision = envelope.revision();
        this.title = before.title();
        this.lead = before.lead();
        this.status = before.status();
        this.heldFrom = before.heldFrom();
        this.assignedOn = before.assignedOn();
        this.originalDue = before.originalDue();
        this.currentDue = before.currentDue();
        this.actual = before.actual();
        this.posted = before.posted();
        this.lastFeedbackOn = before.lastFeedbackOn();
        this.steps = before.steps();
        this.progressRevision = before.progressRevision();
        this.dueRevision = before.dueRevision();
        this.extensionAsked = before.extensionAsked();
        this.since = before.since();
        this.dueSince = before.dueSince();
        this.asked = before.asked();
        this.refused = before.refused();
        this.precision = before.precision();
        this.standstill = before.standstill();
        this.haltAsked = before.haltAsked();
        this.missed = before.missed();
    }

    TaskItem after(TaskEvent event) {
        switch (event) {
            case TaskDrafted again -> throw new IllegalStateException("Drafted twice: " + again);
            case TaskRedrafted draft -> {
                return TaskItem.redrafted(before, draft, revision, at);
            }
            case TaskAssigned assigned -> {
                assignedOn = assigned.on();
                refused = false;
                reckoned(assigned.due());
                signedBy(assigned.acknowledgeBy());
                standstill = standstill.assigned(before.startsOn() == null);
                begins(TaskStatus.ASSIGNED);
            }
            case TaskRevised revised -> revised(revised);
            case TaskAcknowledged signed -> {
                to(TaskStatus.ACKNOWLEDGED);
                reckoned(signed.due());
                signedBy(null);
            }
            case TaskRefused _ -> {
                to(TaskStatus.DRAFT);
                assignedOn = null;
                refused = true;
                haltAsked = false;
                signedBy(null);
            }
            case ProgressPosted progress -> {
                MissedPeriod madeUp = before.madeUpBy(progress.on());
                missed = madeUp == null ? missed : madeUp;
                to(TaskStatus.IN_PROGRESS);
                posted = progress.to();
                lastFeedbackOn = progress.on();
                progressRevision = revision;
                standstill = standstill.heard();
            }
            case MilestoneMet met -> {
                to(TaskStatus.IN_PROGRESS);
                steps = steps.met(met);
            }
            case ExtensionRequested _ -> {
                extensionAsked = true;
                since = at;
            }
            case ExtensionGranted granted -> {
                extensionAsked = false;
                currentDue = granted.to();
                steps = steps.moved(granted.milestones());
                dueRevision = revision;
                dueSince = at;
                standstill = standstill.agreed();
            }
            case ExtensionDeclined _ -> extensionAsked = false;
            case CompletionClaimed claimed -> {
                to(TaskStatus.COMPLETION_CLAIMED);
                haltAsked = false;
                actual = claimed.actual();
            }
            case TaskClosed closed -> {
                to(TaskStatus.CLOSED);
                actual = closed.actual();
            }
            case TaskReturned _ -> opensAgain(TaskStatus.RETURNED);
            case TaskReopened _ -> opensAgain(TaskStatus.IN_PROGRESS);
            case TaskSuspended stopped -> {
                TaskStatus from = status;
                to(TaskStatus.SUSPENDED);
                heldFrom = from;
                standstill = standstill.stopped(stopped.on());
                haltAsked = haltAsked && stopped.request() == null;
            }
            case TaskResumed again -> {
                begins(Objects.requireNonNull(heldFrom));
                int stood = Objects.requireNonNullElse(again.days(), 0);
                asked = asked.stream().map(duty -> duty.resumed(at, stood)).toList();
                putOff(again);
            }
            case TaskTerminated _ -> {
                to(TaskStatus.TERMINATED);
                haltAsked = false;
            }
            case HaltRequested _ -> {
                haltAsked = true;
                since = at;
            }
            case HaltDeclined _, HaltWithdrawn _ -> haltAsked = false;
            case LeadChanged changed -> ledBy(changed);
            case TaskEvent.Collaboration together -> asked = Duty.after(together, asked, at);
            case ClausesNamed _, BreakdownEvent _, DelegationEvent _, ReaderEvent _ -> {}
            case JudgementEvent _, IndicatorEvent _ -> {}
            case TaskHandedOver handed -> {
                lead = lead.equals(handed.from()) ? handed.to() : lead;
                asked =
                        Duty.doneBy(
                                lead, asked.stream().map(duty -> duty.handedOver(handed)).toList());
            }
        }
        return item();
    }

    /** What is still to be kept is put off by the days the clock stood, where they were counted. */
    private void putOff(TaskResumed again) {
        LocalDate stopped = again.since();
        Integer days = again.days();
        if (stopped == null || days == null) {
            standstill = standstill.ended();
            return;
        }
        LocalDate from = again.from();
        LocalDate due = from == null ? null : precision.lastDay(from);
        standstill = standstill.ended(stopped, days, due);
        steps = steps.putOff(days);
        LocalDate to = again.to();
        if (to != null && days > 0) {
            currentDue = to;
            dueRevision = revision;
            precision = DuePrecision.DAY;
        }
    }

    /** Who joined is to take part; who left, or whose request ended by that, has nothing to do. */
    private void revised(TaskRevised revised) {
        TextChange said = revised.title();
        title = said == null || said.to() == null ? title : said.to();
        steps = steps.revised(revised.milestones());
        asked = Duty.after(revised, asked, revision, at);
    }

    private void signedBy(@Nullable LocalDate day) {
        asked = Duty.signing(lead, day, asked, revision, at);
    }

    private void reckoned(@Nullable LocalDate due) {
        if (due != null) {
            originalDue = due;
            currentDue = due;
            dueRevision = revision;
            dueSince = at;
        }
    }

    private void to(TaskStatus next) {
        since = next == status ? since : at;
        status = next;
        heldFrom = null;
    }

    private void begins(TaskStatus next) {
        to(next);
        dueSince = at;
    }

    private void opensAgain(TaskStatus next) {
        begins(next);
        actual = null;
    }

    /** The new lead has not signed for what the old one may have begun. */
    private void ledBy(LeadChanged changed) {
        lead = changed.to();
        haltAsked = false;
        asked = Duty.doneBy(lead, asked);
        signedBy(changed.acknowledgeBy());
        switch (status) {
            case ACKNOWLEDGED, IN_PROGRESS, RETURNED -> to(TaskStatus.ASSIGNED);
            case SUSPENDED -> heldFrom = TaskStatus.ASSIGNED;
            case DRAFT, ASSIGNED, COMPLETION_CLAIMED, CLOSED, TERMINATED -> {}
        }
    }

    private TaskItem item() {
        return new TaskItem(
                before.programme(),
                before.serial(),
                title,
                lead,
                before.kind(),
                status,
                heldFrom,
                before.startsOn(),
                assignedOn,
                originalDue,
                currentDue,
                precision,
                actual,
                posted,
                lastFeedbackOn,
                steps,
                progressRevision,
                dueRevision,
                extensionAsked,
                since,
                dueSince,
                asked,
                refused,
                standstill,
                haltAsked,
                missed);
    }
}
