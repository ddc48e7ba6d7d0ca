package org.duban.notification.agenda;

import java.util.List;

/**
 * An item as the one who watches deadlines sees it.
 *
 * @param revision of the task or obligation behind it
 * @param reference what people call it, for example A5-02
 * @param terms its deadlines; empty when there is nothing to watch any more
 */
public record WatchedItem(
        String id,
        long revision,
        String reference,
        String title,
        String programme,
        List<WatchedTerm> terms) {}
