package org.duban.notification.agenda;

import org.duban.events.AlertEvent.ItemKind;
import org.duban.notification.schedule.Deadline;
import org.duban.notification.schedule.Watch;
import org.jspecify.annotations.Nullable;

/**
 * An item as the one who watches deadlines sees it.
 *
 * @param revision of the task or obligation behind it
 * @param reference what people call it, for example A5-02
 * @param deadline null when there is nothing to watch any more
 */
public record WatchedItem(
        String id,
        long revision,
        ItemKind kind,
        String reference,
        String title,
        String programme,
        String department,
        @Nullable Deadline deadline,
        Watch watch) {}
