package org.duban.notification.agenda;

import java.util.List;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.notification.schedule.RuledDeadline;
import org.duban.notification.schedule.Watch;

/**
 * A deadline that somebody watches.
 *
 * @param id the item's, or made of it and of what about it is to be done
 * @param department code of the one that is answerable
 * @param deadlines by each version of the rules, at least one
 */
public record WatchedTerm(
        String id, ItemKind kind, String department, List<RuledDeadline> deadlines, Watch watch) {}
