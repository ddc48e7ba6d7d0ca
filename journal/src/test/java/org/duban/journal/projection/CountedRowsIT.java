package org.duban.journal.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.bson.Document;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.journal.projection.Faulty.Break;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is sent twice, delivered again in other batches, or broken off in the middle: the
 * counters are the sum over the rows, and the rows are as if everything had come once.
 */
class CountedRowsIT {

    private static final List<Break> BREAKS = List.of(Break.values());
    private static final String[] AGGREGATES = {"a", "b", "c", "d.e"};

    private static EmbeddedStore store;
    private static MongoClient client;

    @BeforeContainer
    static void start() {
        store = EmbeddedStore.startInMemory(0);
        client = MongoClients.create(store.uri());
    }

    @AfterContainer
    static void stop() {
        client.close();
        store.close();
    }

    private final Faulty rowFaults = new Faulty();
    private final Faulty counterFaults = new Faulty();
    private MongoCollection<Document> rows;
    private MongoCollection<Document> counters;
    private CountedRows counted;

    @BeforeTry
    void emptyViews() {
        MongoDatabase database = client.getDatabase("views");
        rows = database.getCollection("rows");
        counters = database.getCollection("counters");
        rows.drop();
        counters.drop();
        counted = new CountedRows(rowFaults.around(rows), counterFaults.around(counters));
    }

    @Property(tries = 60)
    void countersAreTheSumOverTheRowsWhateverHappensOnTheWay(@ForAll long seed) {
        Random random = new Random(seed);
        Deliveries topic = new Deliveries();
        Map<String, Long> facts = publish(topic, random);

        consume(topic.log(), random);

        assertThat(rowVersions()).isEqualTo(facts);
        assertThat(countedSums()).isEqualTo(sumsOver(facts));
    }

    /** Facts in order per aggregate; now and then one that was sent before is sent once more. */
    private static Map<String, Long> publish(Deliveries topic, Random random) {
        Map<String, Long> revisions = new HashMap<>();
        List<Arrived> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (!sent.isEmpty() && random.nextInt(5) == 0) {
                Arrived again = sent.get(random.nextInt(sent.size()));
                topic.append(again.envelope().aggregate(), again.envelope().revision());
            } else {
                String aggregate = AGGREGATES[random.nextInt(AGGREGATES.length)];
                sent.add(topic.append(aggregate, revisions.merge(aggregate, 1L, Long::sum)));
            }
        }
        return revisions;
    }

    /**
     * Batches of any size; some break off and come again otherwise cut, some come from a zombie.
     */
    private void consume(List<Arrived> log, Random random) {
        List<List<Arrived>> done = new ArrayList<>();
        int committed = 0;
        while (committed < log.size()) {
            int end = Math.min(log.size(), committed + 1 + random.nextInt(9));
            List<Arrived> batch = log.subList(committed, end);
            (random.nextBoolean() ? rowFaults : counterFaults)
                    .breakOnce(BREAKS.get(random.nextInt(BREAKS.size())));
            try {
                project(batch);
                done.add(batch);
                committed = random.nextInt(6) == 0 ? committed : end;
                if (random.nextInt(4) == 0) {
                    project(done.get(random.nextInt(done.size())));
                }
            } catch (MongoSocketException broken) {
                rowFaults.breakOnce(Break.NONE);
                counterFaults.breakOnce(Break.NONE);
            }
        }
    }

    private void project(List<Arrived> batch) {
        counted.project(
                batch,
                arrived -> arrived.envelope().aggregate(),
                CountedRowsIT::after,
                row -> tally(row.getLong("version")));
    }

    private static Document after(@Nullable Document before, Arrived arrived) {
        long expected = before == null ? 1 : before.getLong("version") + 1;
        assertThat(arrived.envelope().revision()).isEqualTo(expected);
        return new Document("version", expected);
    }

    /** A row counts in a document that changes with its version, as a task changes its light. */
    private static Map<String, Increments> tally(long version) {
        return Map.of(
                "doc-" + version % 3,
                new Increments().add(1, "rows").add(version, "versions", "2018.09"),
                "all",
                new Increments().add(1, "rows"));
    }

    private Map<String, Long> rowVersions() {
        Map<String, Long> versions = new HashMap<>();
        for (Document row : rows.find()) {
            versions.put(row.getString("_id"), row.getLong("version"));
        }
        return versions;
    }

    private Map<String, Long> countedSums() {
        Map<String, Long> sums = new HashMap<>();
        for (Document counter : counters.find()) {
            String id = counter.getString("_id");
            put(sums, id + "/rows", counter.get("rows"));
            put(
                    sums,
                    id + "/versions",
                    counter.get("versions", new Document()).get(Increments.escape("2018.09")));
        }
        return sums;
    }

    private static Map<String, Long> sumsOver(Map<String, Long> versions) {
        Map<String, Long> sums = new HashMap<>();
        for (long version : versions.values()) {
            sums.merge("all/rows", 1L, Long::sum);
            sums.merge("doc-" + version % 3 + "/rows", 1L, Long::sum);
            sums.merge("doc-" + version % 3 + "/versions", version, Long::sum);
        }
        return sums;
    }

    private static void put(Map<String, Long> sums, String name, @Nullable Object value) {
        if (value instanceof Number number && number.longValue() != 0) {
            sums.put(name, number.longValue());
        }
    }
}
