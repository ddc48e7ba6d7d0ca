package org.duban.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;

class QueriesTests {

    private static EmbeddedStore store;
    private static MongoClient client;
    private static int collections;

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

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyQueryFindsWhatAScanFinds(
            @ForAll("documents") List<Document> documents,
            @ForAll("indexes") List<Document> indexes,
            @ForAll @Size(12) List<@From("queries") Query> queries) {
        MongoCollection<Document> collection = filled(documents, indexes);
        for (Query query : queries) {
            List<Document> expected = Scan.find(documents, query.filter, query.sort);
            assertThat(query.in(collection).into(new ArrayList<>()))
                    .as("%s by %s", query, indexes)
                    .containsExactlyElementsOf(query.page(expected));
            assertThat(collection.countDocuments(query.filter)).isEqualTo(expected.size());
            assertThat(collection.find(query.filter).into(new ArrayList<>()))
                    .as("unsorted %s", query)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        collection.drop();
    }

    private static MongoCollection<Document> filled(
            List<Document> documents, List<Document> indexes) {
        MongoCollection<Document> collection =
                client.getDatabase("duban").getCollection("c" + collections++);
        indexes.forEach(collection::createIndex);
        if (!documents.isEmpty()) {
            collection.insertMany(documents);
        }
        return collection;
    }

    @Provide
    Arbitrary<List<Document>> documents() {
        return Shapes.documents();
    }

    @Provide
    Arbitrary<List<Document>> indexes() {
        return Shapes.indexes();
    }

    @Provide
    Arbitrary<Query> queries() {
        Arbitrary<Query> any =
                Combinators.combine(
                                Shapes.filters(),
                                Shapes.orders(),
                                Arbitraries.integers().between(0, 10),
                                Arbitraries.integers().between(0, 3))
                        .as(Query::new);
        return Arbitraries.oneOf(any, any, Shapes.listings());
    }

    /** A filter, an order and which page of it. */
    record Query(Document filter, Document sort, int limit, int skip) {

        FindIterable<Document> in(MongoCollection<Document> collection) {
            return collection.find(filter).sort(sort).limit(limit).skip(skip).batchSize(3);
        }

        List<Document> page(List<Document> all) {
            return all.stream().skip(skip).limit(limit == 0 ? Long.MAX_VALUE : limit).toList();
        }
    }
}
