package org.duban.notification.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.journal.calendar.Moved;
import org.duban.notification.agenda.WatchedItem;
import org.duban.notification.agenda.WatchedTerm;
import org.duban.notification.schedule.AlertPlan;
import org.duban.notification.schedule.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Something to do whose next alert moves with the calendar.
 *
 * @param nextAlertAt when people are told of it next (UTC)
 */
record AlertMove(
        String id,
        ItemKind kind,
        String programme,
        String reference,
        String title,
        String department,
        Moved<Instant> nextAlertAt) {

    /**
     * What moves of the alerts about an item: the first of its deadlines of which the next alert
     * does; null when none does.
     *
     * @param before the item as it is watched now
     * @param after the item as it would be watched
     */
    static @Nullable AlertMove of(
            WatchedItem before,
            WatchedItem after,
            Rulebook now,
            Rulebook then,
            ZoneId zone,
            Instant instant) {
        Map<String, WatchedTerm> others =
                after.terms().stream().collect(toMap(WatchedTerm::id, Function.identity()));
        for (WatchedTerm term : before.terms()) {
            Moved<Instant> next =
                    new Moved<>(
                            next(term, now, zone, instant),
                            next(others.get(term.id()), then, zone, instant));
            if (next.isMoved()) {
                return new AlertMove(
                        before.id(),
                        term.kind(),
                        before.programme(),
                        before.reference(),
                        before.title(),
                        term.department(),
                        next);
            }
        }
        return null;
    }

    private static @Nullable Instant next(
            @Nullable WatchedTerm term, Rulebook book, ZoneId zone, Instant instant) {
        return term == null
                ? null
                : new AlertPlan(term.deadlines(), book.calendar(), zone)
                        .next(term.watch().told(instant))
                        .orElse(null);
    }
}
