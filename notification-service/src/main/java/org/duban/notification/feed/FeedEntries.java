package org.duban.notification.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.CloudEvent;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.Received;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.GuardedRows.Row;
import org.duban.journal.projection.RevisionGap;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every entry ever told. An event is one entry however often it was sent: its first place on the
 * topics stays its place.
 */
@Component
class FeedEntries {

    /** An entry with its place in the order of the pages. */
    record Kept(FeedRecord entry, String order) {}

    /** Sorts as text does, which ISO instants of varying length do not. */
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final String ROWS = "feed_entries";

    private final LiveView view;

    FeedEntries(Views views) {
        this.view =
                views.view(
                        ViewLayout.of(FeedStream.NAME)
                                .with(
                                        ROWS,
                                        Indexes.ascending("line", "offset"),
                                        Indexes.ascending("order"),
                                        Indexes.ascending("programme", "order"),
                                        Indexes.ascending("audience", "order")));
    }

    LiveView view() {
        return view;
    }

    /**
     * Keeps entries.
     *
     * @throws RevisionGap when the one before an entry is not there
     */
    void keep(View version, List<Arrived> batch) {
        MongoCollection<Document> rows = version.collection(ROWS);
        checkThatNoneIsMissing(rows, batch);
        new GuardedRows(rows).replace(batch.stream().map(FeedEntries::row).toList());
    }

    private static void checkThatNoneIsMissing(
            MongoCollection<Document> rows, List<Arrived> batch) {
        Set<String> there =
                batch.stream().map(one -> id(one, one.envelope().revision())).collect(toSet());
        Set<String> before =
                batch.stream()
                        .filter(one -> one.follows() > 0)
                        .map(one -> id(one, one.follows()))
                        .filter(id -> !there.contains(id))
                        .collect(toSet());
        rows.find(in("_id", before))
                .projection(Projections.include("_id"))
                .forEach(row -> there.add(row.getString("_id")));
        for (Arrived one : batch) {
            if (one.follows() > 0 && !there.contains(id(one, one.follows()))) {
                RevisionGap.check(one.follows() - 1, one);
            }
        }
    }

    private static String id(Arrived arrived, long revision) {
        return arrived.envelope().aggregate() + "/" + revision;
    }

    /** Whether the entry was kept, and its place is another one. */
    boolean isElsewhere(FeedRecord entry) {
        Document row =
                view.collection(ROWS)
                        .find(eq("_id", entry.id()))
                        .projection(Projections.include("line", "offset"))
                        .first();
        return row != null
                && (row.getInteger("line") != entry.line()
                        || row.getLong("offset") != entry.offset());
    }

    /** The latest first, from after a place in the order. */
    List<Kept> list(FeedFilter filter, @Nullable String before, int most) {
        List<Bson> conditions = new ArrayList<>(shown(filter));
        if (before != null) {
            conditions.add(lt("order", before));
        }
        return view.collection(ROWS)
                .find(conditions.isEmpty() ? Filters.empty() : and(conditions))
                .sort(Sorts.descending("order"))
                .limit(most)
                .map(FeedEntries::read)
                .into(new ArrayList<>());
    }

    /** What lies on a line from one offset to before another and is shown, in order. */
    List<Kept> between(int line, long from, long upTo, FeedFilter filter, int most) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(eq("line", line));
        conditions.add(and(gte("offset", from), lt("offset", upTo)));
        conditions.addAll(shown(filter));
        return view.collection(ROWS)
                .find(and(conditions))
                .sort(Sorts.ascending("line", "offset"))
                .limit(most)
                .map(FeedEntries::read)
                .into(new ArrayList<>());
    }

    private static List<Bson> shown(FeedFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.department() != null) {
            conditions.add(eq("audience", filter.department()));
        }
        if (filter.programme() != null) {
            conditions.add(in("programme", Arrays.asList(filter.programme(), null)));
        }
        return conditions;
    }

    private static Row row(Arrived arrived) {
        Envelope envelope = arrived.envelope();
        FeedRecord entry =
                new FeedRecord(
                        Lines.of(arrived.topic(), arrived.partition()), arrived.offset(), envelope);
        return new Row(
                entry.id(),
                envelope.revision(),
                new Document("line", entry.line())
                        .append("offset", entry.offset())
                        .append("order", order(envelope.at(), entry.id()))
                        .append("programme", envelope.programme())
                        .append("audience", envelope.audience())
                        .append(
                                "headers",
                                new Document(new HashMap<>(CloudEvent.headers(envelope))))
                        .append("payload", new String(EventJson.write(envelope.event()), UTF_8)));
    }

    private static Kept read(Document row) {
        Map<String, String> headers = new HashMap<>();
        row.get("headers", Document.class)
                .forEach((name, value) -> headers.put(name, String.valueOf(value)));
        if (CloudEvent.read(headers, row.getString("payload").getBytes(UTF_8))
                instanceof Received.Known(Envelope envelope)) {
            return new Kept(
                    new FeedRecord(row.getInteger("line"), row.getLong("offset"), envelope),
                    row.getString("order"));
        }
        throw new IllegalStateException("Entry " + row.getString("_id") + " cannot be read");
    }

    private static String order(Instant at, String id) {
        return MILLIS.format(at) + " " + id;
    }
}
