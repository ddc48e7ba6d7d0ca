package org.duban.notification.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.DueAlert;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of the days on which one version of the rules holds. On the first of them is made up
 * for what this version would have told before and the one before it did not: a rung that nobody
 * has reached yet, or a reminder where there was none.
 *
 * @param from first day; {@link LocalDate#MIN}: from the beginning
 * @param until the day after the last one; null: for good
 * @param madeUpFor told on the first day, whatever its day was
 */
record PlanStretch(
        LocalDate from, @Nullable LocalDate until, OneRulePlan plan, @Nullable DueAlert madeUpFor) {

    static List<PlanStretch> of(
            List<RuledDeadline> deadlines, WorkingDayCalendar calendar, ZoneId zone) {
        List<PlanStretch> stretches = new ArrayList<>();
        OneRulePlan before = null;
        for (int i = 0; i < deadlines.size(); i++) {
            RuledDeadline one = deadlines.get(i);
            OneRulePlan plan = new OneRulePlan(one.deadline(), one.rules(), calendar, zone);
            stretches.add(
                    new PlanStretch(
                            one.from(),
                            i + 1 < deadlines.size() ? deadlines.get(i + 1).from() : null,
                            plan,
                            before == null ? null : madeUpFor(before, plan, one.from())));
            before = plan;
        }
        return List.copyOf(stretches);
    }

    /** The first alert told after an instant, if any is in this stretch. */
    Optional<DueAlert> after(Instant instant) {
        LocalDate end = until;
        if (end != null && !instant.isBefore(start(end))) {
            return Optional.empty();
        }
        boolean begun = from.equals(LocalDate.MIN) || !instant.isBefore(start(from));
        Instant since = begun ? instant : start(from).minusMillis(1);
        List<DueAlert> next = new ArrayList<>();
        plan.after(since)
                .filter(one -> end == null || one.day().isBefore(end))
                .ifPresent(next::add);
        if (madeUpFor != null && plan.at(madeUpFor).isAfter(instant)) {
            next.add(madeUpFor);
        }
        return next.stream().min(Comparator.comparing(plan::at));
    }

    private static @Nullable DueAlert madeUpFor(
            OneRulePlan before, OneRulePlan plan, LocalDate from) {
        Optional<DueAlert> newest =
                plan.isOverdue(from)
                        ? plan.newestOverdue(from).filter(one -> isHigher(one, before, from))
                        : plan.newestReminder(from.plusDays(1))
                                .filter(_ -> before.newestReminder(from).isEmpty());
        return newest.filter(one -> one.day().isBefore(from))
                .map(one -> toldOn(from, one))
                .orElse(null);
    }

    /** Whether nobody so high has heard of it before a day. */
    private static boolean isHigher(DueAlert alert, OneRulePlan before, LocalDate from) {
        return before.newestOverdue(from)
                .filter(told -> told.level().compareTo(alert.level()) >= 0)
                .isEmpty();
    }

    private static DueAlert toldOn(LocalDate day, DueAlert alert) {
        return new DueAlert(day, alert.kind(), alert.level(), alert.workingDays(), alert.due());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(plan.zone()).toInstant();
    }
}
