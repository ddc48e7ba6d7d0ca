package org.duban.notification.agenda;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.AlertEvent;
import org.duban.events.CalendarEvent;
import org.duban.events.ClauseEvent;
import org.duban.events.DepartmentEvent;
import org.duban.events.Envelope;
import org.duban.events.MeasureEvent;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ReportEvent;
import org.duban.events.RulesEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TemplateEvent;
import org.duban.journal.projection.Arrived;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;
import org.duban.notification.directory.Directory;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Rulebooks;
import org.duban.notification.view.FoldedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All items, with what lists and the watch over deadlines look for. */
@Component
public class AgendaItems {

    private static final int MOST_OF_ONE_DESK = 500;

    private static final String ITEMS = "agenda_items";

    private final LiveView view;
    private final FoldedRows<AgendaItem> rows;
    private final Told told;

    AgendaItems(Views views, MongoDatabase database, Directory directory, Rulebooks books) {
        this.told = new Told(database);
        this.rows =
                new FoldedRows<>(
                        AgendaItem.class,
                        AgendaItems::after,
                        new AgendaColumns(directory, books, told));
        this.view =
                views.view(
                        ViewLayout.of(Agenda.STREAM)
                                .with(
                                        ITEMS,
                                        Indexes.ascending("department", "open", "due"),
                                        Indexes.ascending("review", "since"),
                                        Indexes.ascending("nextAlertAt"),
                                        Indexes.ascending("plannedWith")));
    }

    LiveView view() {
        return view;
    }

    /** Takes what arrived into a version of the view. */
    void take(View version, List<Arrived> batch) {
        rows.fold(version.collection(ITEMS), batch);
    }

    private static AgendaItem after(@Nullable AgendaItem before, Envelope envelope) {
        return switch (envelope.event()) {
            case TaskEvent event -> TaskItem.after(before, event, envelope);
            case ReportEvent event -> ObligationItem.after(before, event, envelope);
            case CalendarEvent _,
                    ProgrammeEvent _,
                    RulesEvent _,
                    ClauseEvent _,
                    TemplateEvent _,
                    MeasureEvent _,
                    DepartmentEvent _,
                    AlertEvent _ ->
                    throw new IllegalArgumentException(envelope.type() + " is no item's event");
        };
    }

    /** What a department has to do or waits for. */
    List<OpenItem> of(String department) {
        return open(and(eq("department", department), eq("open", true)), "due");
    }

    /** What waits for the office, longest first. */
    List<OpenItem> forReview() {
        return open(eq("review", true), "since");
    }

    private List<OpenItem> open(Bson filter, String order) {
        return view.collection(ITEMS)
                .find(filter)
                .sort(Sorts.ascending(order))
                .limit(MOST_OF_ONE_DESK)
                .map(row -> new OpenItem(row.getString("_id"), rows.read(row)))
                .into(new ArrayList<>());
    }

    /** Items somebody has to look at by now. */
    public List<WatchedItem> toLookAt(Instant now, Rulebook book, int most) {
        return watched(lte("nextAlertAt", Date.from(now)), book, most);
    }

    /** Items whose next alert was planned on another calendar or by other rules. */
    public List<WatchedItem> plannedOtherwise(Rulebook book, int most) {
        List<WatchedItem> items = watched(lt("plannedWith", book.version()), book, most);
        items.addAll(watched(gt("plannedWith", book.version()), book, most - items.size()));
        return items;
    }

    /** An item by the rulebook in force and by another one. */
    public record TwiceWatched(WatchedItem now, WatchedItem then) {}

    /** Items by id as two rulebooks watch them, those after one if it is given. */
    public List<TwiceWatched> inOrder(
            @Nullable String after, Rulebook now, Rulebook then, int most) {
        List<TwiceWatched> items = new ArrayList<>();
        for (Document row :
                view.collection(ITEMS)
                        .find(after == null ? Filters.empty() : gt("_id", after))
                        .sort(Sorts.ascending("_id"))
                        .limit(most)) {
            items.add(new TwiceWatched(watched(row, Map.of(), now), watched(row, Map.of(), then)));
        }
        return items;
    }

    private List<WatchedItem> watched(Bson filter, Rulebook book, int most) {
        if (most <= 0) {
            return new ArrayList<>();
        }
        List<Document> found =
                view.collection(ITEMS).find(filter).limit(most).into(new ArrayList<>());
        Map<String, Told.About> about =
                told.about(found.stream().flatMap(row -> termIds(row, book)).toList());
        return found.stream()
                .map(row -> watched(row, about, book))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Stream<String> termIds(Document row, Rulebook book) {
        return rows.read(row).terms(book).stream().map(term -> term.idOf(row.getString("_id")));
    }

    private WatchedItem watched(Document row, Map<String, Told.About> about, Rulebook book) {
        AgendaItem item = rows.read(row);
        String id = row.getString("_id");
        return new WatchedItem(
                id,
                row.getLong("revision"),
                item.reference(),
                item.title(),
                item.programme(),
                item.terms(book).stream()
                        .map(
                                term ->
                                        new WatchedTerm(
                                                term.idOf(id),
                                                term.kind(),
                                                term.department(),
                                                term.deadlines(),
                                                told.watch(term, about.get(term.idOf(id)), book)))
                        .toList());
    }

    /**
     * Notes when to look at an item next, unless something happened to it in between.
     *
     * @param through up to when everything due was told; null when nothing was
     */
    public void lookAgain(
            WatchedItem item, Optional<Instant> at, @Nullable Instant through, Rulebook book) {
        List<Bson> changes = new ArrayList<>();
        at.ifPresentOrElse(
                next -> {
                    changes.add(Updates.set("nextAlertAt", Date.from(next)));
                    changes.add(Updates.set("plannedWith", book.version()));
                },
                () -> {
                    changes.add(Updates.unset("nextAlertAt"));
                    changes.add(Updates.unset("plannedWith"));
                });
        if (through != null) {
            item.terms().forEach(term -> told.note(term.id(), through, book));
        }
        view.now()
                .collection(ITEMS)
                .updateOne(
                        and(eq("_id", item.id()), eq("revision", item.revision())),
                        Updates.combine(changes));
    }

    /** An item with its id. */
    record OpenItem(String id, AgendaItem item) {}
}
