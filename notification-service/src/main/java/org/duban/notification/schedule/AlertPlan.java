package org.duban.notification.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.rules.EscalationLevel;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DueAlert;
import org.duban.rules.deadline.DueAlert.Kind;
import org.duban.rules.deadline.ReminderSchedule;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a deadline calls for, and when. Reminders are told at 08:30, when people come to
 * work; that something is overdue is a fact from midnight on, when lists and lights turn.
 *
 * <p>Who looks late tells what still matters: of the reminders only the newest, and none once the
 * thing is overdue; of the overdue alerts the newest for each rung of the ladder. Of those from
 * before the deadline began to count, only the very newest. So the same alerts come out however
 * often and whenever somebody looks, and looking again from the beginning never finds another one.
 */
public final class AlertPlan {

    static final LocalTime REMINDERS_AT = LocalTime.of(8, 30);

    private final Deadline deadline;
    private final RuleSet rules;
    private final WorkingDayCalendar calendar;
    private final ZoneId zone;

    public AlertPlan(Deadline deadline, RuleSet rules, WorkingDayCalendar calendar, ZoneId zone) {
        this.deadline = deadline;
        this.rules = rules;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** What is to be told now, oldest first. */
    public List<DueAlert> due(Watch watch, Instant now) {
        List<DueAlert> reminders = new ArrayList<>();
        Map<EscalationLevel, DueAlert> overdue = new EnumMap<>(EscalationLevel.class);
        if (watch.isNew()) {
            newestOverdue(watch.since()).ifPresent(old -> overdue.put(old.level(), old));
        }
        DueAlert next = after(watch.from());
        while (next != null && !at(next).isAfter(now)) {
            if (next.kind() == Kind.OVERDUE) {
                overdue.put(next.level(), next);
            } else {
                reminders.add(next);
            }
            next = after(at(next));
        }
        return overdue.isEmpty() && !isOverdue(now)
                ? reminders.stream().skip(Math.max(0, reminders.size() - 1)).toList()
                : List.copyOf(overdue.values());
    }

    /** When somebody has to look next; empty when there is nothing more to tell. */
    public Optional<Instant> next(Watch watch) {
        if (watch.isNew() && isOverdue(watch.since())) {
            return Optional.of(watch.since());
        }
        return Optional.ofNullable(after(watch.from())).map(this::at);
    }

    /** The first alert told after an instant. */
    private @Nullable DueAlert after(Instant instant) {
        LocalDate yesterday = LocalDate.ofInstant(instant, zone).minusDays(1);
        return Stream.of(reminder(yesterday, instant), overdue(yesterday, instant))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
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

    private Optional<DueAlert> newestOverdue(Instant until) {
        LocalDate last = deadline.overdueAfter();
        if (last == null || !isOverdue(until)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(until, zone);
        return ReminderSchedule.allUpTo(last, last.plusDays(1), today, rules, calendar).stream()
                .reduce((_, later) -> later);
    }

    private boolean isOverdue(Instant now) {
        LocalDate last = deadline.overdueAfter();
        return last != null && LocalDate.ofInstant(now, zone).isAfter(last);
    }

    private Instant at(DueAlert alert) {
        LocalTime time = alert.kind() == Kind.OVERDUE ? LocalTime.MIDNIGHT : REMINDERS_AT;
        return Objects.requireNonNull(alert.day()).atTime(time).atZone(zone).toInstant();
    }
}
