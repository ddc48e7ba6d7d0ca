package org.duban.report.obligation;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.ObligationFacts;
import org.duban.rules.deadline.ObligationRule;
import org.duban.rules.deadline.ObligationState;
import org.duban.rules.deadline.Timeliness;

/**
 * The one overdue rule with the rule set and the calendar it is asked under. Who derives several
 * things that must fit together asks {@link #now} first.
 *
 * @param calendars the calendar in force
 */
public record ObligationStates(RuleSet rules, Supplier<WorkingDayCalendar> calendars) {

    /** The rules on one calendar. */
    public ObligationStates(RuleSet rules, WorkingDayCalendar calendar) {
        this(rules, () -> calendar);
    }

    /** What holds for a programme that has set nothing of its own, on the calendar of a release. */
    public static ObligationStates standard() {
        return standard(WorkingDayCalendar::stateCouncil);
    }

    /** What holds for a programme that has set nothing of its own. */
    public static ObligationStates standard(Supplier<WorkingDayCalendar> calendars) {
        return new ObligationStates(RuleSet.standard(), calendars);
    }

    /** The same by the calendar that is in force now, also later. */
    public ObligationStates now() {
        return by(calendars.get());
    }

    /** The same by another calendar. */
    public ObligationStates by(WorkingDayCalendar calendar) {
        return new ObligationStates(rules, () -> calendar);
    }

    /** Names the calendar by its content. */
    public String calendarVersion() {
        return calendars.get().version();
    }

    /** The first day on which it is due soon. */
    public LocalDate dueSoonFrom(ObligationFacts facts) {
        WorkingDayCalendar calendar = calendars.get();
        return Deadlines.firstDayWithin(
                Deadlines.effectiveDue(facts.due(), rules, calendar),
                rules.yellowWorkingDays(),
                calendar);
    }

    /** The state on any day. */
    public DayPlan<ObligationState> plan(ObligationFacts facts) {
        return ObligationRule.plan(facts, rules, calendars.get());
    }

    /** The state on the day. */
    public ObligationState on(ObligationFacts facts, LocalDate day) {
        return plan(facts).on(day);
    }

    /** The state that no passing of days changes; OWED as long as days do change it. */
    public ObligationState settled(ObligationFacts facts) {
        return plan(facts).first();
    }

    /** The first day on which it is, or would have been, overdue. */
    public LocalDate lateFrom(ObligationFacts facts) {
        return ObligationRule.lastTimelyDay(facts, rules, calendars.get()).plusDays(1);
    }

    /** Whether it was or will be filed in time, by the first submission alone. */
    public Timeliness timeliness(ObligationFacts facts, LocalDate day) {
        ObligationFacts dates =
                new ObligationFacts(
                        facts.due(),
                        facts.graceDays(),
                        facts.lockOn(),
                        facts.firstFiledOn(),
                        false,
                        false);
        return switch (on(dates, day)) {
            case FILED_ON_TIME -> Timeliness.ON_TIME;
            case FILED_LATE -> Timeliness.LATE;
            case OVERDUE -> Timeliness.OVERDUE;
            case OWED, DUE_SOON, RETURNED, EXEMPT -> Timeliness.NOT_DUE;
        };
    }

    /** The earliest due date that is not yet due soon on the day. */
    public LocalDate firstDueNotSoon(LocalDate day) {
        ObligationStates fixed = now();
        LocalDate due = day.plusDays(1);
        while (fixed.on(ObligationFacts.owed(due), day) != ObligationState.OWED) {
            due = due.plusDays(1);
        }
        return due;
    }

    /** How many working days something has waited since a day. */
    public int workingDaysSince(LocalDate since, LocalDate today) {
        return Math.max(0, calendars.get().workingDaysBetween(since, today));
    }
}
