package org.duban.journal.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.AggregateType;
import org.duban.journal.FactDocuments;

/** The facts of one kind of aggregate that are not known to be on their topic yet. */
final class PendingFacts {

    private static final String PENDING = FactDocuments.PENDING;

    /** Behind every revision of an aggregate. */
    private static final String LAST = "/~";

    private static final int MARKED_AT_ONCE = 500;

    private final MongoCollection<Document> facts;

    PendingFacts(MongoDatabase database, AggregateType<?, ?> type) {
        this.facts = database.getCollection(type.journalCollection());
    }

    /** Whether a fact may not be on its topic yet. */
    boolean contains(String factId) {
        return !among(List.of(factId)).isEmpty();
    }

    /** Those of some facts that may not be on their topic yet. */
    Set<String> among(Collection<String> factIds) {
        Set<String> pending = new HashSet<>();
        for (Document fact :
                facts.find(Filters.in("_id", factIds)).projection(Projections.include(PENDING))) {
            if (fact.containsKey(PENDING)) {
                pending.add(fact.getString("_id"));
            }
        }
        return pending;
    }

    /**
     * The next pending facts in the order of aggregate and revision.
     *
     * @param after aggregate behind which to begin; the empty string for the first
     */
    List<Parcel> page(String after, int size) {
        return facts.find(Filters.gt(PENDING, after.isEmpty() ? "" : after + LAST))
                .sort(Sorts.ascending(PENDING))
                .limit(size)
                .map(Parcel::of)
                .into(new ArrayList<>());
    }

    /**
     * Notes that facts are on their topic.
     *
     * @return how many of them were not known to be
     */
    long clear(Collection<String> factIds) {
        return facts.updateMany(Filters.in("_id", factIds), Updates.unset(PENDING))
                .getModifiedCount();
    }

    /**
     * Marks every fact there is, so that all of them are sent once more.
     *
     * @param between is told now and then that it goes on
     */
    void markAll(Runnable between) {
        mark(Filters.empty(), between);
    }

    /** Marks the facts of an aggregate from a revision on, so that they are sent once more. */
    void mark(String aggregate, long from) {
        mark(
                Filters.and(Filters.eq("aggregateId", aggregate), Filters.gte("revision", from)),
                () -> {});
    }

    private void mark(Bson which, Runnable between) {
        List<WriteModel<Document>> marks = new ArrayList<>();
        for (Document fact :
                facts.find(which).projection(Projections.include("aggregateId", "revision"))) {
            String key =
                    FactDocuments.pendingKey(
                            fact.getString("aggregateId"), fact.getLong("revision"));
            marks.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", fact.getString("_id")), Updates.set(PENDING, key)));
            if (marks.size() == MARKED_AT_ONCE) {
                facts.bulkWrite(marks);
                marks.clear();
                between.run();
            }
        }
        if (!marks.isEmpty()) {
            facts.bulkWrite(marks);
        }
    }

    long count() {
        return facts.countDocuments(Filters.gt(PENDING, ""));
    }
}
