package org.duban.rules.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.rules.EscalationLevel;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DueAlert.Kind;

/**
 * When whom is told about a due date that is not met.
 *
 * <p>Reminders go to the liaison on working days only: so many working days before, and on the due
 * date itself; when that is a day off, on the last working day before. The first alert that it is
 * overdue comes the day after the due date, be it a day off; the next ones every so many working
 * days, at the level the ladder has reached by then. So no rung is spent over a weekend.
 */
public final class ReminderSchedule {

    private ReminderSchedule() {}

    /**
     * The next alert on a day strictly after the given one; there is always one, until the thing is
     * done, moved or ended.
     *
     * @param due as given; the rule set may roll it forward
     */
    public static Optional<DueAlert> nextAlert(
            LocalDate due, LocalDate after, RuleSet ruleSet, WorkingDayCalendar calendar) {
        LocalDate effective = Deadlines.effectiveDue(due, ruleSet, calendar);
        return reminders(effective, ruleSet, calendar).stream()
                .filter(alert -> alert.day().isAfter(after))
                .findFirst()
                .or(() -> Optional.of(nextOverdue(effective, after, ruleSet, calendar)));
    }

    /** All alerts from one day to another, both included, in order. */
    public static List<DueAlert> allUpTo(
            LocalDate due,
            LocalDate from,
            LocalDate to,
            RuleSet ruleSet,
            WorkingDayCalendar calendar) {
        List<DueAlert> alerts = new ArrayList<>();
        Optional<DueAlert> next = nextAlert(due, from.minusDays(1), ruleSet, calendar);
        while (next.isPresent() && !next.get().day().isAfter(to)) {
            alerts.add(next.get());
            next = nextAlert(due, next.get().day(), ruleSet, calendar);
        }
        return List.copyOf(alerts);
    }

    private static List<DueAlert> reminders(
            LocalDate due, RuleSet ruleSet, WorkingDayCalendar calendar) {
        return ruleSet.reminderDays().stream()
                .map(days -> reminder(due, days, ruleSet, calendar))
                .toList();
    }

    private static DueAlert reminder(
            LocalDate due, int workingDays, RuleSet ruleSet, WorkingDayCalendar calendar) {
        LocalDate day = Deadlines.firstDayWithin(due, workingDays, calendar);
        Kind kind = day.equals(due) ? Kind.DUE_TODAY : Kind.REMINDER;
        EscalationLevel level = ruleSet.ladder().getFirst().level();
        return new DueAlert(day, kind, level, workingDays, due);
    }

    private static DueAlert nextOverdue(
            LocalDate due, LocalDate after, RuleSet ruleSet, WorkingDayCalendar calendar) {
        int passed = Deadlines.workingDaysOverdue(due, after, calendar);
        if (passed == 0) {
            return overdue(due, due.plusDays(1), 1, ruleSet);
        }
        int every = ruleSet.overdueEveryWorkingDays();
        int workingDay = 1 + ((passed - 1) / every + 1) * every;
        return overdue(due, calendar.plusWorkingDays(due, workingDay), workingDay, ruleSet);
    }

    private static DueAlert overdue(LocalDate due, LocalDate day, int workingDay, RuleSet ruleSet) {
        return new DueAlert(day, Kind.OVERDUE, ruleSet.levelOn(workingDay), workingDay, due);
    }
}
