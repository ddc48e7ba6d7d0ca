package org.duban.notification.agenda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.duban.events.Envelope;
import org.duban.notification.directory.Directory;
import org.duban.notification.directory.Programme;
import org.duban.notification.schedule.AlertPlan;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Rulebooks;
import org.duban.notification.schedule.Watch;
import org.duban.notification.view.FoldedRows;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an item for lists to filter by, and when to look at its deadline next. That
 * may be too early, never too late: whoever looks decides anew by what is known then.
 */
final class AgendaColumns implements FoldedRows.Columns<AgendaItem> {

    private final Directory directory;
    private final Rulebooks books;
    private final Told told;
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    AgendaColumns(Directory directory, Rulebooks books, Told told) {
        this.directory = directory;
        this.books = books;
        this.told = told;
    }

    @Override
    public Document of(AgendaItem item, Envelope latest) {
        Document columns =
                new Document("programme", item.programme())
                        .append("department", item.desks())
                        .append("due", item.due() == null ? null : item.due().toString())
                        .append("since", Date.from(item.since()));
        if (item.departmentAction() != null
                || item.officeAction() != null
                || !item.duties().isEmpty()) {
            columns.append("open", true);
        }
        if (item.officeAction() != null) {
            columns.append("review", true);
        }
        Rulebook book = books.now();
        nextLook(item, latest.aggregate(), book)
                .ifPresent(
                        next ->
                                columns.append("nextAlertAt", Date.from(next))
                                        .append("plannedWith", book.version()));
        return columns;
    }

    private Optional<Instant> nextLook(AgendaItem item, String id, Rulebook book) {
        List<Term> terms = item.terms(book);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        var about = told.about(terms.stream().map(term -> term.idOf(id)).toList());
        ZoneId zone = zone(item.programme());
        return terms.stream()
                .flatMap(
                        term -> {
                            Watch watch = told.watch(term, about.get(term.idOf(id)), book);
                            return zone == null
                                    ? Stream.of(watch.since())
                                    : new AlertPlan(term.deadlines(), book.calendar(), zone)
                                            .next(watch).stream();
                        })
                .min(Comparator.naturalOrder());
    }

    /** The zone of a programme never changes; null when it is not known yet. */
    private @Nullable ZoneId zone(String programme) {
        ZoneId known = zones.get(programme);
        if (known == null) {
            known = directory.programme(programme).map(Programme::zone).orElse(null);
            if (known != null) {
                zones.put(programme, known);
            }
        }
        return known;
    }
}
