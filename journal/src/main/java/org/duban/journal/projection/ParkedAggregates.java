package org.duban.journal.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * The aggregates a stream has set a record of aside: their later records wait behind it, because a
 * view must not get them out of order.
 */
final class ParkedAggregates {

    /**
     * From where to where records of an aggregate were set aside.
     *
     * @param first offset of the first record that ever could not be projected
     * @param from offset of the one everything since the last decision waits behind
     * @param last offset of the last record known to be with the dead letters
     * @param awaits revision that is missing on the topic and was asked for: when it comes, all
     *     that waits comes again behind it; 0 for none
     * @param done offset up to which they were replayed or discarded since; −1 for none
     */
    record Mark(
            StreamAggregate key,
            long first,
            long from,
            long last,
            long awaits,
            long done,
            String cause) {

        /** Whether records still wait with the dead letters. */
        boolean holds() {
            return last > done;
        }
    }

    static final long NOTHING_DONE = -1;

    private final MongoCollection<Document> marks;

    ParkedAggregates(MongoDatabase database) {
        this.marks = database.getCollection("parked_aggregates");
        marks.createIndex(Indexes.ascending("group", "topic", "aggregate"));
    }

    Map<StreamAggregate, Mark> find(Collection<StreamAggregate> keys) {
        Map<StreamAggregate, Mark> found = new HashMap<>();
        for (Document document :
                marks.find(Filters.in("_id", keys.stream().map(StreamAggregate::id).toList()))) {
            Mark mark = read(document);
            found.put(mark.key(), mark);
        }
        return found;
    }

    /** All aggregates of a stream with records that wait. */
    List<Mark> waiting(String group) {
        return marks
                .find(Filters.eq("group", group))
                .sort(Sorts.ascending("group", "topic", "aggregate"))
                .map(ParkedAggregates::read)
                .into(new ArrayList<>())
                .stream()
                .filter(Mark::holds)
                .toList();
    }

    void save(Collection<Mark> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Mark mark : changed) {
            StreamAggregate key = mark.key();
            writes.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", key.id()),
                            Updates.combine(
                                    Updates.set("group", key.group()),
                                    Updates.set("topic", key.topic()),
                                    Updates.set("aggregate", key.aggregate()),
                                    Updates.set("cause", mark.cause()),
                                    Updates.min("first", mark.first()),
                                    Updates.set("from", mark.from()),
                                    Updates.set("awaits", mark.awaits()),
                                    Updates.max("last", mark.last()),
                                    Updates.max("done", mark.done())),
                            new UpdateOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            marks.bulkWrite(writes);
        }
    }

    /** Records of the aggregate up to this offset do not wait any more. */
    void done(StreamAggregate key, long offset) {
        marks.updateOne(
                Filters.eq("_id", key.id()),
                Updates.combine(Updates.max("done", offset), Updates.set("awaits", 0L)));
    }

    private static Mark read(Document mark) {
        return new Mark(
                new StreamAggregate(
                        mark.getString("group"),
                        mark.getString("topic"),
                        mark.getString("aggregate")),
                mark.getLong("first"),
                Objects.requireNonNullElse(mark.getLong("from"), mark.getLong("first")),
                mark.getLong("last"),
                Objects.requireNonNullElse(mark.getLong("awaits"), 0L),
                mark.getLong("done"),
                mark.getString("cause"));
    }
}
