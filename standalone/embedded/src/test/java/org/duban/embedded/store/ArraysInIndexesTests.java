package org.duban.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index over an array and a plain field is of as much use for the plain one as any other. */
class ArraysInIndexesTests {

    private final EmbeddedStore store = EmbeddedStore.startInMemory(0);
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoCollection<Document> tasks =
            client.getDatabase("duban").getCollection("tasks");

    @BeforeEach
    void aThousandTasksOfTwoDepartmentsEach() {
        tasks.createIndex(Indexes.ascending("departments", "due", "_id"));
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(
                    new Document("_id", "t%04d".formatted(i))
                            .append("departments", List.of("d" + i % 7, "d" + (i + 1) % 7))
                            .append("due", "2018-%02d-%02d".formatted(1 + i % 12, 1 + i % 28)));
        }
        tasks.insertMany(many);
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void theOrderBehindOneElementComesFromTheIndex() {
        List<Document> page = find(eq("departments", "d3"), 50);

        assertThat(page).hasSize(50).isSortedAccordingTo(this::byDue);
        assertThat(examined()).isLessThanOrEqualTo(51);
    }

    @Test
    void severalElementsAreMergedAndNoDocumentComesTwice() {
        List<Document> page = find(in("departments", "d3", "d4"), 200);

        assertThat(page).hasSize(200).isSortedAccordingTo(this::byDue).doesNotHaveDuplicates();
        assertThat(examined()).isLessThanOrEqualTo(260);
    }

    @Test
    void bothBoundsOfARangeBehindAnElementAreUsed() {
        Bson within = and(gt("due", "2018-03-10"), lte("due", "2018-03-20"));
        List<Document> page = find(and(eq("departments", "d3"), within), 200);

        assertThat(page).isNotEmpty().isSortedAccordingTo(this::byDue);
        assertThat(examined()).isEqualTo(page.size());
    }

    @Test
    void anOrderByTheArrayItselfIsNotTakenFromTheIndex() {
        List<Document> all =
                tasks.find(gt("departments", "d0"))
                        .sort(Sorts.ascending("departments", "due", "_id"))
                        .into(new ArrayList<>());

        assertThat(all).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void anArrayBetweenTheFieldsOfAnOrderDoesNotMixItUp() {
        MongoCollection<Document> rows = client.getDatabase("duban").getCollection("rows");
        rows.createIndex(Indexes.ascending("a", "tags", "b", "_id"));
        Document late = new Document("_id", 1).append("a", 1).append("b", 5);
        Document early = new Document("_id", 2).append("a", 1).append("b", 3);
        rows.insertMany(
                List.of(
                        late.append("tags", List.of("w", "x")),
                        early.append("tags", List.of("x"))));

        assertThat(
                        rows.find(and(gt("a", 0), eq("tags", "x")))
                                .sort(Sorts.ascending("a", "b", "_id"))
                                .into(new ArrayList<>()))
                .containsExactly(early, late);
    }

    private List<Document> find(Bson filter, int limit) {
        return tasks.find(filter)
                .sort(Sorts.ascending("due", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private int byDue(Document one, Document other) {
        int due = one.getString("due").compareTo(other.getString("due"));
        return due != 0 ? due : one.getString("_id").compareTo(other.getString("_id"));
    }

    private long examined() {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().command().equals("find"))
                .mapToLong(shape -> shape.getValue().examined())
                .sum();
    }
}
