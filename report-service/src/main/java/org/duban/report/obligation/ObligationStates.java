package org.duban.report.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleSets;
import org.duban.rules.RuleTimeline;
import org.duban.rules.RulesOfToday;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.ObligationFacts;
import org.duban.rules.deadline.ObligationRule;
import org.duban.rules.deadline.ObligationState;
import org.duban.rules.deadline.Timeliness;
import org.jspecify.annotations.Nullable;

/**
 * The one overdue rule with the calendar it is asked under and the rules that hold on the day asked
 * for. What was filed is judged by the rules of the day it was first filed on: no later version
 * makes it late, or in time. Who derives several things that must fit together asks {@link #now}
 * first.
 *
 * @param inForce the rules in force
 * @param rules those by which is derived: in force, or of a preview
 * @param calendars the calendar in force
 */
public record ObligationStates(
        RulesOfToday inForce, RuleSets rules, Supplier<WorkingDayCalendar> calendars) {

    /** The rules in force. */
    public ObligationStates(RulesOfToday inForce, Supplier<WorkingDayCalendar> calendars) {
        this(inForce, inForce, calendars);
    }

    /** The same by the calendar and the rules that are in force now, also later. */
    public ObligationStates now() {
        WorkingDayCalendar calendar = calendars.get();
        return new ObligationStates(inForce, rules.now(), () -> calendar);
    }

    /** The same by another calendar. */
    public ObligationStates by(WorkingDayCalendar calendar) {
        return new ObligationStates(inForce, rules, () -> calendar);
    }

    /** The same by other rules. */
    public ObligationStates by(RuleSets other) {
        return new ObligationStates(inForce, other, calendars);
    }

    /** Names the calendar by its content. */
    public String calendarVersion() {
        return calendars.get().version();
    }

    /** How many versions of rules these states know; who notes it asks {@link #now} first. */
    public long published() {
        return rules.published();
    }

    /** Today in the zone of a programme, as far as its rules have one. */
    public LocalDate today(String programme) {
        return inForce.localDate(programme);
    }

    /** The version of a programme's rules that holds on a day. */
    public int rulesVersion(String programme, LocalDate day) {
        return rules.of(programme).on(day).version();
    }

    /** The timely days of what is set today and says nothing of its own. */
    public int graceDays(String programme) {
        return inForce.today(programme).graceDays();
    }

    /** The first day on which it is due soon, by the rules of a day. */
    public LocalDate dueSoonFrom(String programme, ObligationFacts facts, LocalDate day) {
        RuleSet rule = judging(programme, facts).on(day);
        WorkingDayCalendar calendar = calendars.get();
        return Deadlines.firstDayWithin(
                Deadlines.effectiveDue(facts.due(), rule, calendar),
                rule.yellowWorkingDays(),
                calendar);
    }

    /** The state on any day. */
    public DayPlan<ObligationState> plan(String programme, ObligationFacts facts) {
        WorkingDayCalendar calendar = calendars.get();
        return judging(programme, facts).plan(rule -> ObligationRule.plan(facts, rule, calendar));
    }

    /** The state on the day. */
    public ObligationState on(String programme, ObligationFacts facts, LocalDate day) {
        RuleSet rule = judging(programme, facts).on(day);
        return ObligationRule.plan(facts, rule, calendars.get()).on(day);
    }

    /**
     * The state that no passing of days changes by the rules of a day; OWED as long as days do
     * change it.
     */
    public ObligationState settled(String programme, ObligationFacts facts, LocalDate day) {
        RuleSet rule = judging(programme, facts).on(day);
        return ObligationRule.plan(facts, rule, calendars.get()).first();
    }

    /** The first day on which it is, or would have been, overdue by the rules of a day. */
    public LocalDate lateFrom(String programme, ObligationFacts facts, LocalDate day) {
        RuleSet rule = judging(programme, facts).on(day);
        return ObligationRule.lastTimelyDay(facts, rule, calendars.get()).plusDays(1);
    }

    /** Whether it was or will be filed in time, by the first submission alone. */
    public Timeliness timeliness(String programme, ObligationFacts facts, LocalDate day) {
        ObligationFacts dates =
                new ObligationFacts(
                        facts.due(),
                        facts.graceDays(),
                        facts.lockOn(),
                        facts.firstFiledOn(),
                        false,
                        false);
        return switch (on(programme, dates, day)) {
            case FILED_ON_TIME -> Timeliness.ON_TIME;
            case FILED_LATE -> Timeliness.LATE;
            case OVERDUE -> Timeliness.OVERDUE;
            case OWED, DUE_SOON, RETURNED, EXEMPT -> Timeliness.NOT_DUE;
        };
    }

    /**
     * The due dates between which, by the rules of the one or the other programme, what is due is
     * not yet due soon.
     *
     * @param earliest no due date before it is not due soon
     * @param latest no due date from it on is due soon
     */
    public record NotSoon(LocalDate earliest, LocalDate latest) {

        private NotSoon with(LocalDate due) {
            return new NotSoon(
                    due.isBefore(earliest) ? due : earliest, due.isAfter(latest) ? due : latest);
        }
    }

    /**
     * From which due date on something is not yet due soon on a day.
     *
     * @param programme the only one that is asked about; null for all
     */
    public NotSoon notSoon(@Nullable String programme, LocalDate day) {
        WorkingDayCalendar calendar = calendars.get();
        Collection<RuleSet> all =
                programme == null ? inForce.allToday() : List.of(rules.of(programme).on(day));
        return all.stream()
                .distinct()
                .map(rule -> firstDueNotSoon(rule, calendar, day))
                .map(due -> new NotSoon(due, due))
                .reduce((one, other) -> one.with(other.earliest()))
                .orElseThrow();
    }

    private static LocalDate firstDueNotSoon(
            RuleSet rule, WorkingDayCalendar calendar, LocalDate day) {
        LocalDate due = day.plusDays(1);
        while (ObligationRule.plan(ObligationFacts.owed(due), rule, calendar).on(day)
                != ObligationState.OWED) {
            due = due.plusDays(1);
        }
        return due;
    }

    /** How many working days something has waited since a day. */
    public int workingDaysSince(LocalDate since, LocalDate today) {
        return Math.max(0, calendars.get().workingDaysBetween(since, today));
    }

    private RuleTimeline judging(String programme, ObligationFacts facts) {
        RuleTimeline all = rules.of(programme);
        LocalDate filedOn = facts.firstFiledOn();
        return filedOn == null ? all : all.until(filedOn);
    }
}
