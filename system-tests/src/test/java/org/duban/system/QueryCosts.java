package org.duban.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What the queries of a story cost the embedded store, by its own counts. */
public final class QueryCosts {

    private static final int PER_RUN = 20;

    private QueryCosts() {}

    /**
     * Queries that looked at more than they had to: more than twice what they found and 20
     * documents a time.
     *
     * @return what each of them examined and returned, by its shape; empty on a real MongoDB, which
     *     does not count
     */
    public static Map<String, String> excessive(RunningDuban duban) {
        if (System.getenv("MONGODB_URI") != null || System.getenv("MONGOD") != null) {
            return Map.of();
        }
        Map<String, String> excessive = new TreeMap<>();
        for (Document shape : shapes(duban)) {
            long examined = shape.getLong("examined");
            long returned = shape.getLong("returned");
            long runs = shape.getLong("runs");
            if (examined > 2 * returned + PER_RUN * runs) {
                excessive.put(
                        "%s %s {%s} sort {%s}"
                                .formatted(
                                        shape.get("command"),
                                        shape.get("collection"),
                                        shape.get("filter"),
                                        shape.get("sort")),
                        "%d examined, %d returned, %d times".formatted(examined, returned, runs));
            }
        }
        return excessive;
    }

    private static List<Document> shapes(RunningDuban duban) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + duban.storePort())) {
            return client.getDatabase("admin")
                    .runCommand(new Document("dubanQueryShapes", 1))
                    .getList("shapes", Document.class);
        }
    }
}
