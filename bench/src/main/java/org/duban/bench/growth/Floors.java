package org.duban.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.duban.events.Topics;
import org.duban.journal.relay.RelaySettings;
import org.duban.journal.relay.Sender;

/** The plainest way to have the same bytes kept or carried: what nothing can be faster than. */
final class Floors {

    private static final int BATCH = 500;
    private static final int FACT_BYTES = 600;

    private final MongoCollection<Document> collection;
    private final Document fact;

    Floors(MongoDatabase database) {
        this.collection = database.getCollection("floor_" + UUID.randomUUID());
        this.fact = Objects.requireNonNull(journal(database).find().first());
    }

    static MongoCollection<Document> journal(MongoDatabase database) {
        return database.getCollection("task_journal");
    }

    /** A fact as a document of its own, without any index but that of its id. */
    void insert(int n) {
        collection.insertOne(copy());
    }

    /** What it takes to insert so many documents in bulk. */
    Spent bulk(int documents) {
        Spent began = Spent.soFar();
        for (int from = 0; from < documents; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < Math.min(documents, from + BATCH); i++) {
                batch.add(copy());
            }
            collection.insertMany(batch, new InsertManyOptions().ordered(false));
        }
        return Spent.soFar().minus(began);
    }

    /** What it takes to send so many records of the size of a fact without waiting. */
    static Spent produced(String broker, int records) {
        Map<String, Object> connection = Map.of("bootstrap.servers", broker);
        try (Admin admin = Admin.create(connection);
                Sender sender = new Sender(connection, RelaySettings.defaults())) {
            admin.createTopics(List.of(new NewTopic("floor", Topics.PARTITIONS, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            if (!sender.isAcquaintedWith("floor", RelaySettings.defaults().patience())) {
                throw new IllegalStateException("The broker does not answer");
            }
            send(sender, Topics.PARTITIONS);
            Spent began = Spent.soFar();
            send(sender, records);
            return Spent.soFar().minus(began);
        }
    }

    private static void send(Sender sender, int records) {
        byte[] value = new byte[FACT_BYTES];
        CompletableFuture<?>[] sent = new CompletableFuture<?>[records];
        for (int i = 0; i < records; i++) {
            byte[] key = Integer.toString(i).getBytes(UTF_8);
            sent[i] = sender.send("floor", key, value, Map.of());
        }
        CompletableFuture.allOf(sent).join();
    }

    private Document copy() {
        return new Document(fact).append("_id", UUID.randomUUID().toString());
    }
}
