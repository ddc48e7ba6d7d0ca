package org.duban.task.task;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.FileRef;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.rules.light.Rhythm;
import org.duban.rules.light.Standstill;
import org.jspecify.annotations.Nullable;

/** A task while one event is folded into it: the next revision, built up step by step. */
final class Folded {

    private final Task before;
    private final long revision;
    private Brief brief;
    private Team team;
    private TaskStatus status;
    private @Nullable TaskStatus heldFrom;
    private Progress progress;
    private Dates dates;
    private Milestones milestones;
    private Extensions extensions;
    private @Nullable LocalDate assignedOn;
    private Collaboration collaboration;
    private Purpose purpose;
    private Arrangements arrangements;

    Folded(Task before) {
        this.before = before;
        this.revision = before.revision() + 1;
        this.brief = before.brief();
        this.team = before.team();
        this.status = before.status();
        this.heldFrom = before.heldFrom();
        this.progress = before.progress();
        this.dates = before.dates();
        this.milestones = before.milestones();
        this.extensions = before.extensions();
        this.assignedOn = before.assignedOn();
        this.collaboration = before.collaboration();
        this.purpose = before.purpose();
        this.arrangements = before.arrangements();
    }

    Folded to(TaskStatus next) {
        status = next;
        heldFrom = null;
        return this;
    }

    /** Nothing was promised yet: the original date, too, is what the new draft says. */
    Folded redrafted(TaskRedrafted draft) {
        brief = brief.redrafted(draft);
        team = new Team(draft.leadDepartment(), draft.supportingDepartments());
        dates = Dates.due(draft.due(), revision);
        milestones = Milestones.of(draft.milestones());
        return this;
    }

    /**
     * Who left has nothing more to do with it, and what others and it wanted of each other ends.
     */
    Folded revised(TaskRevised revised) {
        brief = brief.revised(revised);
        milestones = milestones.revised(revised.milestones());
        if (revised.supportingDepartments() != null) {
            team = new Team(team.lead(), revised.supportingDepartments().to());
            arrangements = arrangements.leftBy(revised);
            collaboration = collaboration.leftBy(revised);
        }
        return this;
    }

    Folded held(LocalDate on) {
        heldFrom = status;
        status = TaskStatus.SUSPENDED;
        dates = dates.with(dates.standstill().stopped(on));
        return this;
    }

    /** What is still to be kept is put off by the days the clock stood, where they were counted. */
    Folded resumed(TaskResumed again) {
        LocalDate stopped = again.since();
        Integer days = again.days();
        Standstill standstill = dates.standstill();
        if (stopped == null || days == null) {
            dates = dates.with(standstill.ended());
            return this;
        }
        LocalDate to = again.to();
        dates = dates.putOff(to, revision, standstill.ended(stopped, days, lastDay(again.from())));
        brief = to == null || days == 0 ? brief : brief.dueOnADay();
        dates = dates.signedLater(days);
        milestones = milestones.putOff(stopped, days);
        extensions = extensions.putOff(days);
        return this;
    }

    private @Nullable LocalDate lastDay(@Nullable LocalDate due) {
        return due == null ? null : brief.lastDay(due);
    }

    Folded assigned(TaskAssigned assigned) {
        assignedOn = assigned.on();
        reckoned(assigned.due());
        dates =
                dates.with(dates.standstill().assigned(brief.startsOn() == null))
                        .signedBy(assigned.acknowledgeBy());
        return this;
    }

    private void reckoned(@Nullable LocalDate due) {
        dates = dates.reckoned(due, revision);
    }

    Folded signed(TaskAcknowledged signed) {
        reckoned(signed.due());
        dates = dates.forecast(signed.forecast()).signedBy(null);
        return this;
    }

    Folded refused() {
        assignedOn = null;
        dates = dates.signedBy(null);
        return this;
    }

    Folded posted(ProgressPosted posted) {
        Rhythm rhythm = brief.rhythm();
        progress =
                progress.posted(
                        posted.to(),
                        posted.on(),
                        posted.done(),
                        posted.evidence(),
                        revision,
                        rhythm == null
                                ? null
                                : rhythm.missed(TaskFigures.factsAlone(before), posted.on()));
        dates = dates.forecast(posted.forecast()).with(dates.standstill().heard());
        collaboration = collaboration.after(posted, revision);
        return this;
    }

    Folded met(MilestoneMet met) {
        milestones = milestones.met(met);
        return proven(met.evidence());
    }

    Folded proven(List<FileRef> evidence) {
        progress = progress.proven(evidence);
        return this;
    }

    Folded returned() {
        progress = progress.returned();
        return this;
    }

    Folded extensions(Extensions now) {
        extensions = now;
        return this;
    }

    Folded granted(ExtensionGranted granted) {
        dates = dates.extendedTo(granted.to(), revision);
        milestones = milestones.moved(granted.milestones());
        return this;
    }

    Folded finished(@Nullable LocalDate on) {
        dates = dates.finished(on);
        return this;
    }

    Folded together(TaskEvent.Collaboration event) {
        collaboration = collaboration.after(event, revision);
        return this;
    }

    Folded purpose(Purpose now) {
        purpose = now;
        return this;
    }

    Folded arranged(TaskEvent.Arrangement event) {
        arrangements = arrangements.after(event);
        return this;
    }

    Folded suspended(TaskSuspended stopped) {
        Halts halts = arrangements.halts();
        arrangements =
                arrangements.with(halts.granted(stopped.request(), stopped.on(), stopped.reason()));
        return this;
    }

    Folded givenUp(TaskTerminated end) {
        dates = dates.signedBy(null);
        Halts halts = arrangements.halts().granted(end.request(), end.on(), end.reason());
        arrangements = arrangements.with(halts.overtaken(end.on()));
        return this;
    }

    /** What the lead asked for is not asked for any more. */
    Folded unasked(LocalDate on) {
        arrangements = arrangements.with(arrangements.halts().overtaken(on));
        return this;
    }

    /** The successor takes over what the other one has signed for, was asked and was told. */
    Folded handedOver(String from, String to) {
        team = team.handedOver(from, to);
        arrangements = arrangements.handedOver(from, to);
        collaboration = collaboration.handedOver(from, to);
        return this;
    }

    /** The new lead has not signed for what the old one may have begun. */
    Folded ledBy(LeadChanged changed) {
        arrangements = arrangements.without(team.lead());
        team = team.ledBy(changed.to());
        dates = dates.signedBy(changed.acknowledgeBy());
        switch (status) {
            case ACKNOWLEDGED, IN_PROGRESS, RETURNED -> status = TaskStatus.ASSIGNED;
            case SUSPENDED -> heldFrom = TaskStatus.ASSIGNED;
            case DRAFT, ASSIGNED, COMPLETION_CLAIMED, CLOSED, TERMINATED -> {}
        }
        return this;
    }

    Task task() {
        arrangements = arrangements.notCopiedTo(team.departments());
        return new Task(
                before.id(),
                revision,
                brief,
                team,
                status,
                heldFrom,
                progress,
                dates,
                milestones,
                extensions,
                assignedOn,
                collaboration,
                purpose,
                arrangements);
    }
}
