package org.duban.notification.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.embedded.store.QueryShape;
import org.junit.jupiter.api.Test;

/** What the store looks at to answer: hardly more than what it gives. */
class QueriesIT extends RunningService {

    private static final int MANY = 2000;
    private static final Set<String> OWN =
            Set.of(
                    "agenda_items",
                    "alert_state",
                    "inbox",
                    "feed_entries",
                    "departments",
                    "programmes");

    @Test
    void noListScansHoweverMuchIsThere() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeTrue(store != null, "the shapes of queries are counted by the embedded store only");
        live("feed_entries")
                .insertMany(many("feed_entries"), new InsertManyOptions().ordered(false));
        live("inbox").insertMany(many("inbox"));
        database.getCollection("alert_state").insertMany(many("alert_state"));
        Map<QueryShape, QueryCounts> before = store.queryShapes();

        Door liaison = as(Person.liaison("nobody"));
        for (Door door : List.of(liaison, as(Person.OFFICE), as(Person.LEADER))) {
            door.get("/api/agenda").expect(200);
            door.get("/api/inbox?limit=5&after=WyIyMDE4LTEwLTE3L3giXQ").expect(200);
        }
        liaison.get("/api/alerts?limit=5").expect(200);
        liaison.get("/api/feed/entries?limit=5").expect(200);
        liaison.get("/api/feed/entries?limit=5&programme=p").expect(200);

        Map<String, String> wasteful = new TreeMap<>();
        store.queryShapes()
                .forEach(
                        (shape, counts) -> {
                            QueryCounts old =
                                    before.getOrDefault(shape, new QueryCounts(0, 0, 0, 0));
                            long examined = counts.examined() - old.examined();
                            long returned = counts.returned() - old.returned();
                            long runs = counts.runs() - old.runs();
                            if (OWN.contains(shape.collection().replaceFirst("_v\\d+$", ""))
                                    && (counts.scans() > old.scans()
                                            || examined > returned + runs)) {
                                wasteful.put(shape.toString(), examined + " for " + returned);
                            }
                        });
        assertThat(wasteful).isEmpty();
    }

    @Test
    void thePagesOfTheFeedExamineOnlyWhatTheyShow() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeTrue(store != null, "the shapes of queries are counted by the embedded store only");
        Door office = as(Person.OFFICE);
        long before = examined(store, "feed_entries");

        int shown = 0;
        for (String page :
                List.of("/api/feed/entries?limit=20", "/api/feed/entries?limit=20&programme=px")) {
            shown += office.get(page).expect(200).each("items", "id").size();
        }

        assertThat(examined(store, "feed_entries") - before).isLessThanOrEqualTo(shown + 4);
    }

    private static long examined(EmbeddedStore store, String collection) {
        return store.queryShapes().entrySet().stream()
                .filter(entry -> entry.getKey().collection().equals(collection))
                .filter(entry -> entry.getKey().command().equals("find"))
                .mapToLong(entry -> entry.getValue().examined())
                .sum();
    }

    /** Documents nobody asks for, around those that are. */
    private static List<Document> many(String of) {
        return IntStream.range(0, MANY)
                .mapToObj(n -> row(of, n))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Document row(String of, int n) {
        Document row =
                new Document("_id", "filler-" + of + n)
                        .append("order", "1999-01-01/" + n)
                        .append("revision", 1L);
        return switch (of) {
            case "feed_entries" ->
                    row.append("audience", List.of("filler"))
                            .append("programme", "filler")
                            .append("line", 0)
                            .append("offset", (long) -n);
            case "inbox" ->
                    row.append("boxes", List.of("filler"))
                            .append("raisedAt", Date.from(Instant.EPOCH));
            default -> row.append("department", "filler");
        };
    }
}
