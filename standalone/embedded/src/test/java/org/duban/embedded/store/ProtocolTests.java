package org.duban.embedded.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProtocolTests {

    private final EmbeddedStore store = EmbeddedStore.startInMemory(0);
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoDatabase database = client.getDatabase("duban");
    private final MongoCollection<Document> rows = database.getCollection("rows");

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void healthIsAskedForWithHello() {
        assertThat(database.runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsKey("maxWireVersion");
    }

    @Test
    void filesOfManyChunksComeBackWhole() {
        byte[] scan = new byte[3_000_000];
        new Random(7).nextBytes(scan);
        var bucket = GridFSBuckets.create(database);
        ObjectId id = bucket.uploadFromStream("盖章.pdf", new ByteArrayInputStream(scan));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        bucket.downloadToStream(id, back);
        assertThat(back.toByteArray()).isEqualTo(scan);
        bucket.delete(id);
        assertThat(database.getCollection("fs.chunks").countDocuments()).isZero();
    }

    @Test
    void aLargeResultComesBatchByBatch() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(new Document("_id", i).append("text", "x".repeat(100_000)));
        }
        rows.insertMany(many);
        assertThat(rows.find().into(new ArrayList<>())).hasSize(300);
        assertThat(rows.find().batchSize(7).into(new ArrayList<>())).hasSize(300);
        assertThat(
                        rows.aggregate(List.of(Aggregates.match(new Document())))
                                .into(new ArrayList<>()))
                .hasSize(300);
    }

    @Test
    void rowsWrittenWhileACursorIsOpenDoNotDisturbIt() {
        for (int i = 0; i < 100; i++) {
            rows.insertOne(new Document("_id", i));
        }
        List<Integer> seen = new ArrayList<>();
        for (Document row : rows.find().sort(new Document("_id", 1)).batchSize(10)) {
            int id = row.getInteger("_id");
            seen.add(id);
            rows.deleteOne(Filters.eq("_id", id));
            rows.insertOne(new Document("_id", -1 - id));
        }
        assertThat(seen).hasSize(100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatEachShapeTookIsAskedForOverTheWire() {
        rows.createIndex(Indexes.ascending("department"));
        rows.insertMany(List.of(new Document("department", "rsj"), new Document()));
        rows.find(Filters.eq("department", "rsj")).first();
        rows.find(Filters.gt("due", "2018")).sort(new Document("due", 1)).first();
        Document reply = database.runCommand(new Document("dubanQueryShapes", 1));
        assertThat(reply.getList("shapes", Document.class))
                .contains(
                        shape("department =", "", 1, 0).append("returned", 1L),
                        shape("due $gt", "due 1", 2, 1).append("returned", 0L));
    }

    private static Document shape(String filter, String sort, long examined, long scans) {
        return new Document("collection", "rows")
                .append("command", "find")
                .append("filter", filter)
                .append("sort", sort)
                .append("runs", 1L)
                .append("examined", examined)
                .append("scans", scans);
    }

    @Test
    void aUniqueIndexOverDuplicatesIsNotLeftHalfBuilt() {
        rows.insertMany(
                List.of(
                        new Document("a", 1).append("b", 1),
                        new Document("a", 1).append("b", 1),
                        new Document("a", 2)));
        IndexOptions unique = new IndexOptions().unique(true);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> rows.createIndex(Indexes.ascending("a", "b"), unique))
                    .isInstanceOf(MongoException.class);
        }
        rows.deleteOne(Filters.eq("b", 1));
        rows.createIndex(Indexes.ascending("a", "b"), unique);
        assertThatThrownBy(() -> rows.insertOne(new Document("a", 2)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThat(rows.countDocuments(Filters.eq("a", 1))).isOne();
    }

    @Test
    void anIndexOfTheSameNameMustBeTheSame() {
        rows.createIndex(Indexes.ascending("a"), new IndexOptions().name("x"));
        rows.createIndex(Indexes.ascending("a"), new IndexOptions().name("x"));
        assertThatThrownBy(
                        () ->
                                rows.createIndex(
                                        Indexes.ascending("b"), new IndexOptions().name("x")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        refused(() -> rows.updateOne(new Document(), List.of(Updates.set("a", 1))), "pipeline");
        refused(
                () -> rows.findOneAndUpdate(new Document(), List.of(Updates.set("a", 1))),
                "pipeline");
        refused(() -> rows.createIndex(Indexes.text("a")), "text");
        refused(
                () ->
                        rows.createIndex(
                                Indexes.ascending("a"),
                                new IndexOptions().expireAfter(1L, TimeUnit.HOURS)),
                "expireAfterSeconds");
        refused(
                () ->
                        rows.createIndex(
                                Indexes.ascending("a"),
                                new IndexOptions().partialFilterExpression(new Document("a", 1))),
                "partialFilterExpression");
        refused(
                () -> rows.find().collation(Collation.builder().locale("zh").build()).first(),
                "collation");
        refused(() -> rows.watch().iterator().close(), "change stream");
    }

    @Test
    void sessionsAreRefusedByTheDriver() {
        assertThatThrownBy(
                        () -> {
                            try (ClientSession session = client.startSession()) {
                                session.startTransaction();
                                rows.insertOne(session, new Document());
                            }
                        })
                .isInstanceOf(MongoClientException.class);
    }

    private static void refused(ThrowingCallable command, String because) {
        assertThatThrownBy(command)
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("The embedded store does not support")
                .hasMessageContaining(because);
    }

    @Test
    void textOfAllKindsIsFoundAgain() {
        String text = new String("督办\u0000 é😀".getBytes(UTF_8), UTF_8);
        rows.createIndex(Indexes.ascending("text"));
        rows.insertOne(new Document("text", text));
        assertThat(rows.find(Filters.eq("text", text)).first()).containsEntry("text", text);
    }
}
