package org.duban.rules.deadline;

import java.time.LocalDate;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.count.DayPlan;

/**
 * How a department stands with something it owes, on any day.
 *
 * <p>Due soon from so many working days before the due date, through the timely days; overdue the
 * day after them. Filed within them is on time, later is late and stays so.
 */
public final class ObligationRule {

    private ObligationRule() {}

    public static DayPlan<ObligationState> plan(
            ObligationFacts facts, RuleSet ruleSet, WorkingDayCalendar calendar) {
        if (facts.exempt()) {
            return DayPlan.constant(ObligationState.EXEMPT);
        }
        if (facts.returned()) {
            return DayPlan.constant(ObligationState.RETURNED);
        }
        LocalDate lastTimelyDay = lastTimelyDay(facts, ruleSet, calendar);
        LocalDate filedOn = facts.firstFiledOn();
        if (filedOn != null) {
            return DayPlan.constant(
                    Deadlines.isOverdue(lastTimelyDay, filedOn)
                            ? ObligationState.FILED_LATE
                            : ObligationState.FILED_ON_TIME);
        }
        LocalDate due = Deadlines.effectiveDue(facts.due(), ruleSet, calendar);
        LocalDate dueSoon = Deadlines.firstDayWithin(due, ruleSet.yellowWorkingDays(), calendar);
        return DayPlan.constant(ObligationState.OWED)
                .then(dueSoon, ObligationState.DUE_SOON)
                .then(lastTimelyDay.plusDays(1), ObligationState.OVERDUE);
    }

    /** The due date plus the timely days, rolled forward from a day off if the rule set says so. */
    public static LocalDate lastTimelyDay(
            ObligationFacts facts, RuleSet ruleSet, WorkingDayCalendar calendar) {
        Integer own = facts.graceDays();
        int graceDays = own == null ? ruleSet.graceDays() : own;
        return Deadlines.effectiveDue(facts.due().plusDays(graceDays), ruleSet, calendar);
    }

    /** Whether filing is no longer possible without being re-opened: the lock date has passed. */
    public static boolean isLocked(ObligationFacts facts, LocalDate today) {
        LocalDate lockOn = facts.lockOn();
        return lockOn != null && today.isAfter(lockOn);
    }
}
