package org.duban.notification.calendar;

import java.time.Instant;
import java.time.ZoneId;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.journal.calendar.Moved;
import org.duban.notification.agenda.WatchedItem;
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
     * What moves of the alerts about an item; null when nothing does.
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
        Moved<Instant> next =
                new Moved<>(next(before, now, zone, instant), next(after, then, zone, instant));
        return next.isMoved()
                ? new AlertMove(
                        before.id(),
                        before.kind(),
                        before.programme(),
                        before.reference(),
                        before.title(),
                        before.department(),
                        next)
                : null;
    }

    private static @Nullable Instant next(
            WatchedItem item, Rulebook book, ZoneId zone, Instant instant) {
        if (item.deadlines().isEmpty()) {
            return null;
        }
        return new AlertPlan(item.deadlines(), book.calendar(), zone)
                .next(item.watch().told(instant))
                .orElse(null);
    }
}
