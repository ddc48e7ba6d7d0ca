package org.duban.notification.schedule;

import java.time.Instant;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a deadline calls for, and when. Reminders are told at 08:30, when people come to
 * work; that something is overdue is a fact from midnight on, when lists and lights turn. What is
 * told on a day is told by the version of the rules that holds on it ({@link PlanStretch}).
 *
 * <p>Who looks late tells what still matters: of the reminders only the newest, and none once the
 * thing is overdue; of the overdue alerts the newest for each rung of the ladder. Of those from
 * before the deadline began to count, only the very newest. So the same alerts come out however
 * often and whenever somebody looks, and looking again from the beginning never finds another one.
 */
public final class AlertPlan {

    private final List<PlanStretch> stretches;
    private final ZoneId zone;

    /** The alerts by one rule set. */
    public AlertPlan(Deadline deadline, RuleSet rules, WorkingDayCalendar calendar, ZoneId zone) {
        this(List.of(new RuledDeadline(LocalDate.MIN, rules, deadline)), calendar, zone);
    }

    /**
     * The alerts by the versions of the rules, each on the days on which it holds.
     *
     * @param deadlines ascending; the first holds from the beginning
     */
    public AlertPlan(List<RuledDeadline> deadlines, WorkingDayCalendar calendar, ZoneId zone) {
        this.stretches = PlanStretch.of(deadlines, calendar, zone);
        this.zone = zone;
    }

    /** What is to be told now, oldest first. */
    public List<DueAlert> due(Watch watch, Instant now) {
        List<DueAlert> reminders = new ArrayList<>();
        Map<EscalationLevel, DueAlert> overdue = new EnumMap<>(EscalationLevel.class);
        if (watch.isNew()) {
            LocalDate day = day(watch.since());
            on(day).newestOverdue(day).ifPresent(old -> overdue.put(old.level(), old));
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
        int old = isOverdue(now) ? reminders.size() : Math.max(0, reminders.size() - 1);
        return Stream.concat(overdue.values().stream(), reminders.stream().skip(old)).toList();
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
        return stretches.stream()
                .flatMap(stretch -> stretch.after(instant).stream())
                .findFirst()
                .orElse(null);
    }

    private boolean isOverdue(Instant now) {
        return on(day(now)).isOverdue(day(now));
    }

    private OneRulePlan on(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> !stretch.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElseThrow()
                .plan();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Instant at(DueAlert alert) {
        return Objects.requireNonNull(stretches.getFirst()).plan().at(alert);
    }
}
