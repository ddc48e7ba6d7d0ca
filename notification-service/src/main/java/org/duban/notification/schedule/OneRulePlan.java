package org.duban.notification.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DueAlert;
import org.duban.rules.deadline.DueAlert.Kind;
import org.duban.rules.deadline.ReminderSchedule;

/** The alerts a deadline calls for by one rule set alone, as if it held on every day. */
record OneRulePlan(Deadline deadline, RuleSet rules, WorkingDayCalendar calendar, ZoneId zone) {

    /** Reminders are told at this time of day, that something is overdue at midnight. */
    static final LocalTime REMINDERS_AT = LocalTime.of(8, 30);

    /** The first alert told after an instant. */
    Optional<DueAlert> after(Instant instant) {
        LocalDate yesterday = LocalDate.ofInstant(instant, zone).minusDays(1);
        return Stream.of(reminder(yesterday, instant), overdue(yesterday, instant))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The newest of the alerts on something overdue up to a day. */
    Optional<DueAlert> newestOverdue(LocalDate until) {
        LocalDate last = deadline.overdueAfter();
        if (last == null || !until.isAfter(last)) {
            return Optional.empty();
        }
        return ReminderSchedule.allUpTo(last, last.plusDays(1), until, rules, calendar).stream()
                .reduce((_, later) -> later);
    }

    /** The newest of the reminders before a day. */
    Optional<DueAlert> newestReminder(LocalDate before) {
        return ReminderSchedule.nextAlert(deadline.due(), LocalDate.MIN, rules, calendar).stream()
                .flatMap(first -> remindersFrom(first))
                .filter(alert -> alert.day().isBefore(before))
                .max(Comparator.comparing(DueAlert::day));
    }

    boolean isOverdue(LocalDate day) {
        LocalDate last = deadline.overdueAfter();
        return last != null && day.isAfter(last);
    }

    Instant at(DueAlert alert) {
        LocalTime time = alert.kind() == Kind.OVERDUE ? LocalTime.MIDNIGHT : REMINDERS_AT;
        return Objects.requireNonNull(alert.day()).atTime(time).atZone(zone).toInstant();
    }

    private Stream<DueAlert> remindersFrom(DueAlert first) {
        return Stream.iterate(
                first,
                alert -> alert.kind() != Kind.OVERDUE,
                alert ->
                        ReminderSchedule.nextAlert(deadline.due(), alert.day(), rules, calendar)
                                .orElseThrow());
    }

    private Optional<DueAlert> reminder(LocalDate after, Instant instant) {
        return ReminderSchedule.nextAlert(deadline.due(), after, rules, calendar)
                .filter(alert -> alert.kind() != Kind.OVERDUE)
                .flatMap(
                        alert ->
                                at(alert).isAfter(instant)
                                        ? Optional.of(alert)
                                        : reminder(alert.day(), instant));
    }

    private Optional<DueAlert> overdue(LocalDate after, Instant instant) {
        LocalDate last = deadline.overdueAfter();
        if (last == null) {
            return Optional.empty();
        }
        LocalDate from = after.isBefore(last) ? last : after;
        return ReminderSchedule.nextAlert(last, from, rules, calendar)
                .flatMap(
                        alert ->
                                at(alert).isAfter(instant)
                                        ? Optional.of(alert)
                                        : overdue(alert.day(), instant));
    }
}
