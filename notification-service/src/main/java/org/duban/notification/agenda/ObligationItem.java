package org.duban.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.events.Envelope;
import org.duban.events.FilingEvent;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.ObligationEvent;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.notification.schedule.Deadline;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.ObligationFacts;
import org.duban.rules.deadline.ObligationRule;
import org.duban.rules.light.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a department owes, as far as somebody has something to do about it.
 *
 * @param firstFiledOn when it was first submitted; null: not yet
 * @param since when its status last changed
 */
record ObligationItem(
        String programme,
        String code,
        String name,
        String department,
        LocalDate due,
        int graceDays,
        @Nullable LocalDate lockOn,
        boolean exempt,
        FilingStatus status,
        @Nullable LocalDate firstFiledOn,
        Instant since,
        Instant dueSince)
        implements AgendaItem {

    /** How far the filing has come. */
    enum FilingStatus {
        NONE,
        DRAFT,
        SIGNED_OFF,
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    static ObligationItem after(@Nullable AgendaItem before, ReportEvent event, Envelope of) {
        if (before == null && event instanceof ObligationSet set) {
            return new ObligationItem(
                    set.programme(),
                    set.code(),
                    set.name(),
                    set.department(),
                    set.due(),
                    set.graceDays(),
                    set.lockOn(),
                    false,
                    FilingStatus.NONE,
                    null,
                    of.at(),
                    of.at());
        }
        if (before instanceof ObligationItem owed) {
            return owed.after(event, of.at());
        }
        throw new IllegalStateException(of.aggregate() + " begins with " + of.type());
    }

    private ObligationItem after(ReportEvent event, Instant at) {
        return switch (event) {
            case ObligationEvent terms ->
                    switch (terms) {
                        case ObligationSet again ->
                                throw new IllegalStateException("Set twice: " + again);
                        case ObligationExempted _ -> with(lockOn, true, at);
                        case ObligationReopened again -> with(again.until(), exempt, at);
                        case ObligationHandedOver handed -> owedBy(handed.to());
                    };
            case FilingEvent filed ->
                    switch (filed) {
                        case FilingDrafted _ -> to(FilingStatus.DRAFT, firstFiledOn, at);
                        case FilingSignedOff _ -> to(FilingStatus.SIGNED_OFF, firstFiledOn, at);
                        case FilingSubmitted submitted ->
                                to(
                                        FilingStatus.SUBMITTED,
                                        firstFiledOn == null ? submitted.on() : firstFiledOn,
                                        at);
                        case FilingAccepted _ -> to(FilingStatus.ACCEPTED, firstFiledOn, at);
                        case FilingReturned _ -> to(FilingStatus.RETURNED, firstFiledOn, at);
                    };
        };
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.OBLIGATION;
    }

    @Override
    public String reference() {
        return code;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public @Nullable Integer percent() {
        return null;
    }

    @Override
    public @Nullable Action departmentAction() {
        if (exempt) {
            return null;
        }
        return switch (status) {
            case NONE -> Action.FILE;
            case DRAFT -> Action.SIGN_OFF;
            case SIGNED_OFF -> Action.SUBMIT;
            case RETURNED -> Action.REFILE;
            case SUBMITTED, ACCEPTED -> null;
        };
    }

    @Override
    public @Nullable Action officeAction() {
        return status == FilingStatus.SUBMITTED ? Action.REVIEW : null;
    }

    /** What was returned is reminded of until it is due, but never overdue: it was filed once. */
    @Override
    public @Nullable Deadline deadline(RuleSet rules, WorkingDayCalendar calendar) {
        if (departmentAction() == null) {
            return null;
        }
        LocalDate effective = Deadlines.effectiveDue(due, rules, calendar);
        return new Deadline(
                effective,
                firstFiledOn == null
                        ? ObligationRule.lastTimelyDay(facts(), rules, calendar)
                        : null);
    }

    @Override
    public @Nullable LocalDate finishedOn() {
        return firstFiledOn;
    }

    @Override
    public Verdict light(RuleSet rules, WorkingDayCalendar calendar, LocalDate today) {
        return ObligationLight.of(facts(), rules, calendar, today);
    }

    /** What every service derives the state of an obligation from. */
    ObligationFacts facts() {
        boolean answered = status == FilingStatus.SUBMITTED || status == FilingStatus.ACCEPTED;
        return new ObligationFacts(
                due, graceDays, lockOn, firstFiledOn, firstFiledOn != null && !answered, exempt);
    }

    private ObligationItem owedBy(String other) {
        return new ObligationItem(
                programme,
                code,
                name,
                other,
                due,
                graceDays,
                lockOn,
                exempt,
                status,
                firstFiledOn,
                since,
                dueSince);
    }

    private ObligationItem with(@Nullable LocalDate lock, boolean exempted, Instant at) {
        return new ObligationItem(
                programme,
                code,
                name,
                department,
                due,
                graceDays,
                lock,
                exempted,
                status,
                firstFiledOn,
                at,
                dueSince);
    }

    private ObligationItem to(FilingStatus next, @Nullable LocalDate filed, Instant at) {
        return new ObligationItem(
                programme,
                code,
                name,
                department,
                due,
                graceDays,
                lockOn,
                exempt,
                next,
                filed,
                at,
                next == FilingStatus.RETURNED ? at : dueSince);
    }
}
