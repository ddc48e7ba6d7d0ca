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

    private static final int AT_ONCE = 100;

    private final MongoDatabase database;
    private final int lived;

    /**
     * @param lived numbers of the originals end before this one
     */
    Copies(MongoDatabase database, int lived) {
        this.database = database;
        this.lived = lived;
    }

    /** So many times all of them once more; neighbours together, as they lie in the file. */
    void make(int times) {
        for (int number = 0; times > 0 && number < lived; number += AT_ONCE) {
            List<String> ids =
                    IntStream.range(number, Math.min(lived, number + AT_ONCE))
                            .mapToObj(Lives::id)
                            .toList();
            copy(database.getCollection("task_journal"), Filters.in("aggregateId", ids), times);
            copy(database.getCollection("task_state"), Filters.in("_id", ids), times);
        }
    }

    private void copy(MongoCollection<Document> collection, Bson of, int times) {
        List<Document> originals = collection.find(of).into(new ArrayList<>());
        for (int time = 1; time <= times; time++) {
            int nth = time;
            collection.insertMany(
                    originals.stream().map(one -> renumbered(one, nth)).toList(),
                    new InsertManyOptions().ordered(false));
        }
    }

    private Document renumbered(Document original, int time) {
        String id = original.get("aggregateId", original.getString("_id"));
        String serial = id.substring(id.indexOf('.') + 1);
        int number = Integer.parseInt(serial.substring(serial.indexOf('-') + 1));
        return Document.parse(
                original.toJson(EXACT).replace(serial, Lives.serial(number + time * lived)));
    }
}
