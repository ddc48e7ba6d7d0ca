package org.duban.journal.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.duban.journal.TestStore;
import org.duban.journal.projection.GuardedRows.Row;
import org.junit.jupiter.api.Test;

class GuardedRowsIT {

    private final MongoDatabase database = TestStore.database();
    private final MongoCollection<Document> collection = database.getCollection("rows");
    private final GuardedRows rows = new GuardedRows(collection);
    private final Deliveries topic = new Deliveries();

    @Test
    void aStaleRowReplacesNothing() {
        assertThat(rows.replace(List.of(row("a", 2), row("b", 1)))).isTrue();

        assertThat(rows.replace(List.of(row("a", 1), row("b", 2), row("c", 1)))).isFalse();

        assertThat(revisions()).isEqualTo(Map.of("a", 2L, "b", 2L, "c", 1L));
    }

    @Test
    void theSameRevisionReplacesNothing() {
        rows.replace(List.of(row("a", 2)));

        assertThat(rows.replace(List.of(new Row("a", 2, new Document("text", "other"))))).isFalse();

        assertThat(rows.find(List.of("a")).get("a").content()).isEqualTo(new Document("text", "2"));
    }

    @Test
    void foldingTakesEveryFactOnce() {
        topic.append("a", 1);
        topic.append("a", 2);
        topic.append("a", 1);
        topic.append("a", 3);
        fold(topic.log());
        fold(topic.log().subList(1, 4));

        assertThat(rows.find(List.of("a")).get("a").content())
                .isEqualTo(new Document("text", " 1 2 3"));
    }

    @Test
    void racingWritersLeaveTheLatestRevision() {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 1; i <= 40; i++) {
                int revision = i;
                threads.execute(() -> rows.replace(List.of(row("a", revision))));
            }
        }

        assertThat(revisions()).isEqualTo(Map.of("a", 40L));
    }

    @Test
    void consumersThatBothBelieveToOwnAPartitionCountEveryFactOnce() {
        for (int revision = 1; revision <= 60; revision++) {
            topic.append("a", revision);
            topic.append("b", revision);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int size : new int[] {1, 3, 7}) {
                threads.execute(() -> count(topic.log(), size));
            }
        }

        Document counter = database.getCollection("counters").find().first();
        assertThat(counter).containsEntry("facts", 120L).containsEntry("rows", 2L);
    }

    @Test
    void whatIsReplayedLateCountsOnceAlthoughItsPartitionHasGoneOn() {
        Arrived first = topic.append("a", 1);
        Arrived parked = topic.append("a", 2);
        Arrived other = topic.append("c", 1);
        assertThat(other.partition()).isEqualTo(parked.partition());
        Arrived late =
                new Arrived(
                        parked.topic(),
                        parked.partition(),
                        parked.offset(),
                        parked.envelope(),
                        true);

        count(List.of(first, other), 2);
        count(List.of(late), 1);
        count(List.of(late), 1);
        count(topic.log(), 3);

        Document counter = database.getCollection("counters").find().first();
        assertThat(counter).containsEntry("facts", 3L).containsEntry("rows", 2L);
    }

    private void count(List<Arrived> log, int size) {
        CountedRows counted = new CountedRows(collection, database.getCollection("counters"));
        for (int from = 0; from < log.size(); from += size) {
            counted.project(
                    log.subList(from, Math.min(log.size(), from + size)),
                    arrived -> arrived.envelope().aggregate(),
                    (before, arrived) -> new Document("facts", arrived.envelope().revision()),
                    row ->
                            Map.of(
                                    "all",
                                    new Increments()
                                            .add(row.getLong("facts"), "facts")
                                            .add(1, "rows")));
        }
    }

    private void fold(List<Arrived> batch) {
        rows.fold(
                batch,
                arrived -> arrived.envelope().aggregate(),
                (before, arrived) ->
                        new Document(
                                "text",
                                (before == null ? "" : before.getString("text"))
                                        + " "
                                        + arrived.envelope().revision()));
    }

    private Map<String, Long> revisions() {
        return rows.find(List.of("a", "b", "c")).values().stream()
                .collect(java.util.stream.Collectors.toMap(Row::id, Row::revision));
    }

    private static Row row(String id, long revision) {
        return new Row(id, revision, new Document("text", Long.toString(revision)));
    }
}
