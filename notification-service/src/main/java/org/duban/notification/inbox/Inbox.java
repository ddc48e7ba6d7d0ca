package org.duban.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.GuardedRows.Row;
import org.duban.journal.projection.Increments;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody's inbox: one row for each alert, naming the boxes it lies in and who has read it. */
@Component
class Inbox {

    /** More unread alerts than this are not told apart. */
    static final int MOST_UNREAD = 1000;

    private static final String ROWS = "inbox";

    private final LiveView view;
    private final Readings readings;

    Inbox(Views views, MongoDatabase database) {
        this.readings = new Readings(database);
        this.view =
                views.view(
                        ViewLayout.of(InboxStream.NAME)
                                .with(ROWS, Indexes.ascending("boxes", "order")));
    }

    LiveView view() {
        return view;
    }

    /**
     * Puts alerts into their boxes; one that lies there stays as it is. Who reads one at this
     * moment notes that first and marks the row then; so the row is there for the one or the note
     * for the other.
     */
    void put(View version, List<Envelope> raised) {
        MongoCollection<Document> rows = version.collection(ROWS);
        new GuardedRows(rows).replace(raised.stream().map(Inbox::row).toList());
        readings.of(raised.stream().map(Envelope::aggregate).toList())
                .forEach((id, marks) -> rows.updateOne(eq("_id", id), marks));
    }

    /** The latest first, from after a place in the list. */
    List<InboxRow> list(List<String> boxes, String account, @Nullable String before, int most) {
        Bson inBoxes = in("boxes", boxes);
        return view.collection(ROWS)
                .find(before == null ? inBoxes : and(inBoxes, lt("order", before)))
                .sort(Sorts.descending("order"))
                .limit(most)
                .map(row -> read(row, account))
                .into(new ArrayList<>());
    }

    int unread(List<String> boxes, String account) {
        return Math.toIntExact(
                view.collection(ROWS)
                        .countDocuments(
                                and(in("boxes", boxes), exists(mark(account), false)),
                                new CountOptions().limit(MOST_UNREAD)));
    }

    /** Marks an alert as read, once; empty when it lies in none of the boxes. */
    Optional<InboxRow> markRead(List<String> boxes, String account, String id, Instant at) {
        Bson own = and(eq("_id", id), in("boxes", boxes));
        if (view.now().collection(ROWS).find(own).first() == null) {
            return Optional.empty();
        }
        Bson mark = readings.note(id, account, at);
        view.versions().forEach(version -> version.collection(ROWS).updateOne(own, mark));
        return Optional.ofNullable(view.now().collection(ROWS).find(own).first())
                .map(row -> read(row, account));
    }

    private static Row row(Envelope envelope) {
        AlertRaised raised = (AlertRaised) envelope.event();
        return new Row(
                envelope.aggregate(),
                envelope.revision(),
                new Document("boxes", Boxes.of(raised))
                        .append("order", raised.on() + "/" + envelope.aggregate())
                        .append("raisedAt", Date.from(envelope.at()))
                        .append(
                                "raised",
                                Document.parse(EventJson.mapper().writeValueAsString(raised)))
                        .append("readBy", new Document()));
    }

    private static InboxRow read(Document row, String account) {
        Date readAt = row.get("readBy", Document.class).getDate(Increments.escape(account));
        return new InboxRow(
                row.getString("_id"),
                row.getString("order"),
                row.getDate("raisedAt").toInstant(),
                EventJson.mapper()
                        .convertValue(row.get("raised", Document.class), AlertRaised.class),
                readAt == null ? null : readAt.toInstant());
    }

    /** Account names may hold dots, names of fields may not. */
    private static String mark(String account) {
        return Readings.mark(account);
    }
}
