package org.duban.notification.agenda;

import java.time.Instant;
import java.util.List;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.notification.schedule.RuledDeadline;

/**
 * A deadline that comes with an item, and for whom it is.
 *
 * @param kind what is to be done by then
 * @param part tells the deadlines of one item apart; empty for that of the item itself
 * @param department code of the one that is answerable
 * @param deadlines by each version of the rules, at least one
 * @param since since when the deadline counts
 */
record Term(
        ItemKind kind,
        String part,
        String department,
        List<RuledDeadline> deadlines,
        Instant since) {

    /** By what it is known for good, whoever looks. */
    String idOf(String item) {
        return item + part;
    }
}
