package org.duban.notification.agenda;

import java.util.List;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.notification.schedule.RuledDeadline;
import org.duban.notification.schedule.Watch;

/**
 * An item as the one who watches deadlines sees it.
 *
 * @param revision of the task or obligation behind it
 * @param reference what people call it, for example A5-02
 * @param deadlines by each version of the rules; empty when there is nothing to watch any more
 */
public record WatchedItem(
        String id,
        long revision,
        ItemKind kind,
        String reference,
        String title,
        String programme,
        String department,
        List<RuledDeadline> deadlines,
        Watch watch) {}
