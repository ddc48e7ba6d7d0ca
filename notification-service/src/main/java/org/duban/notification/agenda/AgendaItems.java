package org.duban.notification.agenda;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.AlertEvent;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.events.DepartmentEvent;
import org.duban.events.Envelope;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ReportEvent;
import org.duban.events.TaskEvent;
import org.duban.notification.directory.Directory;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Watch;
import org.duban.notification.view.FoldedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All items, with what lists and the watch over deadlines look for. */
@Component
public class AgendaItems {

    private static final int MOST_OF_ONE_DESK = 500;

    private final MongoCollection<Document> collection;
    private final FoldedRows<AgendaItem> rows;
    private final Rulebook book;

    AgendaItems(MongoDatabase database, Directory directory, Rulebook book) {
        this.collection = database.getCollection("agenda_items");
        this.book = book;
        this.rows =
                new FoldedRows<>(
                        collection,
                        AgendaItem.class,
                        AgendaItems::after,
                        new AgendaColumns(directory, book));
        collection.createIndex(Indexes.ascending("department", "open", "due"));
        collection.createIndex(Indexes.ascending("review", "since"));
        collection.createIndex(Indexes.ascending("nextAlertAt"));
        collection.createIndex(Indexes.ascending("plannedWith"));
    }

    FoldedRows<AgendaItem> rows() {
        return rows;
    }

    private static AgendaItem after(@Nullable AgendaItem before, Envelope envelope) {
        return switch (envelope.event()) {
            case TaskEvent event -> TaskItem.after(before, event, envelope);
            case ReportEvent event -> ObligationItem.after(before, event, envelope);
            case ProgrammeEvent _, DepartmentEvent _, AlertEvent _ ->
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
        return collection
                .find(filter)
                .sort(Sorts.ascending(order))
                .limit(MOST_OF_ONE_DESK)
                .map(row -> new OpenItem(row.getString("_id"), rows.read(row)))
                .into(new ArrayList<>());
    }

    /** Items somebody has to look at by now. */
    public List<WatchedItem> toLookAt(Instant now, int most) {
        return watched(lte("nextAlertAt", Date.from(now)), most);
    }

    /** Items whose next alert was planned on another calendar or by other rules. */
    public List<WatchedItem> plannedOtherwise(int most) {
        List<WatchedItem> items = watched(lt("plannedWith", book.version()), most);
        items.addAll(watched(gt("plannedWith", book.version()), most - items.size()));
        return items;
    }

    private List<WatchedItem> watched(Bson filter, int most) {
        return most <= 0
                ? new ArrayList<>()
                : collection.find(filter).limit(most).map(this::watched).into(new ArrayList<>());
    }

    private WatchedItem watched(Document row) {
        AgendaItem item = rows.read(row);
        return new WatchedItem(
                row.getString("_id"),
                row.getLong("revision"),
                item instanceof TaskItem ? ItemKind.TASK : ItemKind.OBLIGATION,
                item.reference(),
                item.title(),
                item.programme(),
                item.department(),
                item.deadline(book.rules(), book.calendar()),
                new Watch(item.dueSince(), AgendaColumns.told(row)));
    }

    /**
     * Notes when to look at an item next, unless something happened to it in between.
     *
     * @param through up to when everything due was told; null when nothing was
     */
    public void lookAgain(WatchedItem item, Optional<Instant> at, @Nullable Instant through) {
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
            changes.add(Updates.set("alertedThrough", Date.from(through)));
        }
        collection.updateOne(
                and(eq("_id", item.id()), eq("revision", item.revision())),
                Updates.combine(changes));
    }

    /** An item with its id. */
    record OpenItem(String id, AgendaItem item) {}
}
