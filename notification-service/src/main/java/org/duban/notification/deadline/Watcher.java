package org.duban.notification.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.notification.agenda.AgendaItems;
import org.duban.notification.agenda.WatchedItem;
import org.duban.notification.agenda.WatchedTerm;
import org.duban.notification.alert.Alerts;
import org.duban.notification.directory.Directory;
import org.duban.notification.directory.Programme;
import org.duban.notification.schedule.AlertPlan;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Rulebooks;
import org.duban.rules.deadline.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Looks at every deadline when its time has come, raises what is due, and notes when to look next.
 *
 * <p>An alert is raised before the note is made: a crash in between means looking again, and
 * finding that it was raised. Any number of watchers may look at the same time.
 */
@Component
class Watcher {

    private static final int AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AgendaItems items;
    private final Alerts alerts;
    private final Directory directory;
    private final Rulebooks books;
    private final Clock clock;

    Watcher(AgendaItems items, Alerts alerts, Directory directory, Rulebooks books, Clock clock) {
        this.items = items;
        this.alerts = alerts;
        this.directory = directory;
        this.books = books;
        this.clock = clock;
    }

    /** Looks at everything whose time has come. */
    void tick() {
        Instant now = clock.instant();
        Rulebook book = books.now();
        Map<String, Optional<Programme>> programmes = new HashMap<>();
        for (List<WatchedItem> due = items.toLookAt(now, book, AT_ONCE);
                !due.isEmpty();
                due = due.size() < AT_ONCE ? List.of() : items.toLookAt(now, book, AT_ONCE)) {
            for (WatchedItem item : due) {
                look(item, programmes, book, now);
            }
        }
    }

    /** Plans anew what was planned on another calendar or by other rules. */
    void planAnew() {
        Instant now = clock.instant();
        Rulebook book = books.now();
        for (List<WatchedItem> old = items.plannedOtherwise(book, AT_ONCE);
                !old.isEmpty();
                old = items.plannedOtherwise(book, AT_ONCE)) {
            old.forEach(item -> items.lookAgain(item, Optional.of(now), null, book));
        }
    }

    private void look(
            WatchedItem item,
            Map<String, Optional<Programme>> programmes,
            Rulebook book,
            Instant now) {
        Optional<Programme> known =
                programmes.computeIfAbsent(item.programme(), directory::programme);
        if (known.isEmpty()) {
            items.lookAgain(item, Optional.of(now.plus(PATIENCE)), null, book);
            return;
        }
        Programme programme = known.get();
        if (item.terms().isEmpty() || programme.closed()) {
            items.lookAgain(item, Optional.empty(), null, book);
            return;
        }
        List<Instant> next = new ArrayList<>();
        for (WatchedTerm term : item.terms()) {
            look(item, term, programme, book, now).ifPresent(next::add);
        }
        items.lookAgain(item, next.stream().min(Comparator.naturalOrder()), now, book);
    }

    /** Raises what is due about one deadline of an item, and says when to look at that next. */
    private Optional<Instant> look(
            WatchedItem item, WatchedTerm term, Programme programme, Rulebook book, Instant now) {
        AlertPlan plan = new AlertPlan(term.deadlines(), book.calendar(), programme.zone());
        plan.due(term.watch(), now)
                .forEach(
                        alert ->
                                alerts.raise(
                                        item,
                                        term,
                                        alert,
                                        book.calendar(),
                                        Deadlines.today(now, programme.zone())));
        return plan.next(term.watch().told(now));
    }
}
