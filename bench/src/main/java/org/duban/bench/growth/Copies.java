package org.duban.bench.growth;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Makes many lives of those that were lived: the same facts and states under other numbers. Only
 * their hashes are those of the originals, which nothing that is measured here looks at.
 */
final class Copies {

    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoDatabase database;
    private final int lived;

    /**
     * @param lived numbers of the originals end before this one
     */
    Copies(MongoDatabase database, int lived) {
        this.database = database;
        this.lived = lived;
    }

    /** So many times all of them once more. */
    void make(int times) {
        for (int number = 0; times > 0 && number < lived; number++) {
            String id = Lives.id(number);
            copy(database.getCollection("task_journal"), Filters.eq("aggregateId", id), times);
            copy(database.getCollection("task_state"), Filters.eq("_id", id), times);
        }
    }

    private void copy(MongoCollection<Document> collection, Bson of, int times) {
        List<Document> originals = collection.find(of).into(new ArrayList<>());
        List<Document> copies =
                IntStream.rangeClosed(1, times)
                        .boxed()
                        .flatMap(time -> originals.stream().map(one -> renumbered(one, time)))
                        .toList();
        collection.insertMany(copies, new InsertManyOptions().ordered(false));
    }

    private Document renumbered(Document original, int time) {
        String id = original.get("aggregateId", original.getString("_id"));
        String serial = id.substring(id.indexOf('.') + 1);
        int number = Integer.parseInt(serial.substring(serial.indexOf('-') + 1));
        return Document.parse(
                original.toJson(EXACT).replace(serial, Lives.serial(number + time * lived)));
    }
}
