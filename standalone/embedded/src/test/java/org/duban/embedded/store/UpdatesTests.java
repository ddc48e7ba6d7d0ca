package org.duban.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.UpdateResult;
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

class UpdatesTests {

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

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everyWriteLeavesWhatAPlainWriteLeaves(
            @ForAll("documents") List<Document> documents,
            @ForAll("indexes") List<Document> indexes,
            @ForAll @Size(12) List<@From("steps") Step> steps) {
        MongoCollection<Document> collection =
                client.getDatabase("duban").getCollection("c" + collections++);
        indexes.forEach(collection::createIndex);
        if (!documents.isEmpty()) {
            collection.insertMany(documents);
        }
        Model model = new Model(documents);
        for (Step step : steps) {
            step.in(collection, model);
            assertThat(collection.find().sort(new Document("_id", 1)).into(new ArrayList<>()))
                    .as("after %s", step)
                    .containsExactlyElementsOf(model.all());
        }
        assertIndexesAgree(collection, indexes, model);
        collection.drop();
    }

    private static void assertIndexesAgree(
            MongoCollection<Document> collection, List<Document> indexes, Model model) {
        for (Document index : indexes) {
            Document order = new Document(index).append("_id", index.getOrDefault("_id", 1));
            assertThat(collection.find().sort(order).into(new ArrayList<>()))
                    .as("by %s", index)
                    .containsExactlyElementsOf(model.find(new Document(), order));
        }
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
    Arbitrary<Step> steps() {
        Arbitrary<Document> filters = Shapes.filters();
        Arbitrary<Change> changes = Change.any();
        return Arbitraries.oneOf(
                Combinators.combine(filters, changes).as(UpdateMany::new),
                Combinators.combine(filters, Shapes.orders(), changes, Arbitraries.of(true, false))
                        .as(FindAndUpdate::new),
                Combinators.combine(ids(), revisions()).as(ReplaceOlder::new),
                Combinators.combine(ids(), revisions()).as(Insert::new),
                filters.map(DeleteMany::new),
                Combinators.combine(ids().list().ofSize(4), Arbitraries.of(true, false))
                        .as(Bulk::new));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("task.00", "task.07", "task.14", "task.21", "new.1", "new.2");
    }

    private static Arbitrary<Integer> revisions() {
        return Arbitraries.of(1, 2, 3);
    }

    private static Document row(String id, int revision) {
        return new Document("_id", id).append("revision", revision).append("a", "r" + revision);
    }

    private static Document older(String id, int revision) {
        return new Document("_id", id).append("revision", new Document("$lt", revision));
    }

    /** One write, done in both. */
    interface Step {
        void in(MongoCollection<Document> collection, Model model);
    }

    record UpdateMany(Document filter, Change change) implements Step {
        @Override
        public void in(MongoCollection<Document> collection, Model model) {
            List<Document> found = model.find(filter, null);
            UpdateResult result = collection.updateMany(filter, change.update());
            assertThat(result.getMatchedCount()).as("%s", this).isEqualTo(found.size());
            assertThat(result.getModifiedCount())
                    .as("%s", this)
                    .isEqualTo(model.update(found, change));
        }
    }

    record FindAndUpdate(Document filter, Document sort, Change change, boolean after)
            implements Step {
        @Override
        public void in(MongoCollection<Document> collection, Model model) {
            List<Document> first = model.find(filter, sort).stream().limit(1).toList();
            Document returned =
                    collection.findOneAndUpdate(
                            filter,
                            change.update(),
                            new FindOneAndUpdateOptions()
                                    .sort(sort)
                                    .returnDocument(
                                            after ? ReturnDocument.AFTER : ReturnDocument.BEFORE));
            model.update(first, change);
            Document expected = first.isEmpty() ? null : first.getFirst();
            assertThat(returned)
                    .as("%s", this)
                    .isEqualTo(expected != null && after ? change.appliedTo(expected) : expected);
        }
    }

    record ReplaceOlder(String id, int revision) implements Step {
        @Override
        public void in(MongoCollection<Document> collection, Model model) {
            Document row = row(id, revision);
            if (model.replaceOlder(row)) {
                collection.replaceOne(older(id, revision), row, new ReplaceOptions().upsert(true));
            } else {
                assertThatThrownBy(
                                () ->
                                        collection.replaceOne(
                                                older(id, revision),
                                                row,
                                                new ReplaceOptions().upsert(true)))
                        .isInstanceOfSatisfying(
                                MongoWriteException.class,
                                e -> assertThat(e.getCode()).isEqualTo(11000));
            }
        }
    }

    record Insert(String id, int revision) implements Step {
        @Override
        public void in(MongoCollection<Document> collection, Model model) {
            Document row = row(id, revision);
            if (model.insert(row)) {
                collection.insertOne(row);
            } else {
                assertThatThrownBy(() -> collection.insertOne(row))
                        .isInstanceOfSatisfying(
                                MongoWriteException.class,
                                e -> assertThat(e.getCode()).isEqualTo(11000));
            }
        }
    }

    record DeleteMany(Document filter) implements Step {
        @Override
        public void in(MongoCollection<Document> collection, Model model) {
            List<Document> found = model.find(filter, null);
            assertThat(collection.deleteMany(filter).getDeletedCount()).isEqualTo(found.size());
            model.delete(found);
        }
    }

    /** Replacements and inserts in turn; ordered ones end with the first that fails. */
    record Bulk(List<String> ids, boolean ordered) implements Step {
        @Override
        public void in(MongoCollection<Document> collection, Model model) {
            List<WriteModel<Document>> writes = new ArrayList<>();
            int failed = 0;
            for (int i = 0; i < ids.size(); i++) {
                Document row = row(ids.get(i), 2);
                boolean replaces = i % 3 != 2;
                writes.add(
                        replaces
                                ? new ReplaceOneModel<>(
                                        older(ids.get(i), 2),
                                        row,
                                        new ReplaceOptions().upsert(true))
                                : new InsertOneModel<>(row));
                if (!ordered || failed == 0) {
                    failed += (replaces ? model.replaceOlder(row) : model.insert(row)) ? 0 : 1;
                }
            }
            assertThat(errors(collection, writes)).as("%s", this).isEqualTo(failed);
        }

        private int errors(
                MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
            try {
                collection.bulkWrite(writes, new BulkWriteOptions().ordered(ordered));
                return 0;
            } catch (MongoBulkWriteException e) {
                assertThat(e.getWriteErrors()).allMatch(error -> error.getCode() == 11000);
                return e.getWriteErrors().size();
            }
        }
    }
}
