package org.duban.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;

/** An aggregation whose leading {@code $match} and {@code $sort} go through the indexes. */
final class Pipeline {

    private static final int AT_A_TIME = 100;

    private final MongoDatabase database;
    private final StoreCollection collection;
    private final DatabaseResolver databases;
    private final Oplog operations;

    Pipeline(
            MongoDatabase database,
            StoreCollection collection,
            DatabaseResolver databases,
            Oplog operations) {
        this.database = database;
        this.collection = collection;
        this.databases = databases;
        this.operations = operations;
    }

    Document run(Document command) {
        List<Document> stages = Aggregation.parse(command.get("pipeline"));
        Document filter = new Document();
        Document sort = null;
        int limit = 0;
        int taken = 0;
        if (taken < stages.size() && stages.get(taken).get("$match") instanceof Document match) {
            filter = match;
            taken++;
        }
        if (taken < stages.size() && stages.get(taken).get("$sort") instanceof Document order) {
            sort = order;
            taken++;
        }
        if (taken < stages.size() && stages.get(taken).get("$limit") instanceof Number most) {
            limit = most.intValue();
            taken++;
        }
        Aggregation rest =
                Aggregation.fromPipeline(
                        stages.subList(taken, stages.size()),
                        databases,
                        database,
                        collection,
                        operations);
        rest.validate(command);
        RunningQuery query = collection.run(new QuerySpec(filter, sort, 0, limit, null));
        List<Document> results = rest.runStages(documents(query));
        return reply(collection.firstBatch(new ResultList(results), batchSize(command)));
    }

    private static int batchSize(Document command) {
        return command.get("cursor") instanceof Document cursor
                        && cursor.get("batchSize") instanceof Number size
                ? size.intValue()
                : 0;
    }

    private Document reply(QueryResult result) {
        Document cursor =
                new Document("id", result.getCursorId())
                        .append("ns", collection.getFullName())
                        .append("firstBatch", result.collectDocuments());
        Document reply = new Document("cursor", cursor);
        Utils.markOkay(reply);
        return reply;
    }

    private static Stream<Document> documents(RunningQuery query) {
        return Stream.iterate(
                        query.take(AT_A_TIME),
                        batch -> !batch.isEmpty(),
                        batch -> query.take(AT_A_TIME))
                .flatMap(List::stream);
    }
}
