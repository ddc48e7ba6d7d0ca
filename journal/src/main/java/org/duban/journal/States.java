package org.duban.journal;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.DomainEvent;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;

/** The state documents of one kind of aggregate: a cache of the fold that can be thrown away. */
final class States<S, E extends DomainEvent> {

    /** A state with the hash the next fact chains to. */
    record Kept<S>(Versioned<S> versioned, String hash) {}

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final AggregateType<S, E> type;
    private final MongoCollection<Document> collection;

    States(AggregateType<S, E> type, MongoDatabase database) {
        this.type = type;
        this.collection = database.getCollection(type.stateCollection());
    }

    @Nullable Kept<S> find(String id) {
        Document document = collection.find(Filters.eq("_id", id)).first();
        return document == null ? null : read(document);
    }

    Kept<S> read(Document document) {
        S state =
                EventJson.mapper()
                        .convertValue(document.get("state", Document.class), type.state());
        return new Kept<>(
                new Versioned<>(
                        document.getString("_id"),
                        document.getLong("revision"),
                        Instant.parse(document.getString("at")),
                        state),
                document.getString("hash"));
    }

    void index(Bson keys) {
        collection.createIndex(keys);
    }

    int columnsAnew(Bson which, int most) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : collection.find(which).limit(most)) {
            Kept<S> kept = read(document);
            Document columns = new Document(type.columns().apply(kept.versioned().state()));
            writes.add(
                    new UpdateOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", kept.versioned().id()),
                                    Filters.eq("revision", kept.versioned().revision())),
                            new Document("$set", columns)));
        }
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        return writes.size();
    }

    /** Which of these ids have a state. */
    Set<String> thoseOf(Collection<String> ids) {
        Set<String> there = new HashSet<>();
        collection
                .find(Filters.in("_id", ids))
                .projection(Projections.include("_id"))
                .forEach(document -> there.add(document.getString("_id")));
        return there;
    }

    /** Writes the state unless a later one is already there. */
    void keep(Kept<S> kept) {
        try {
            collection.replaceOne(notLaterThan(kept), document(kept), UPSERT);
        } catch (MongoWriteException alreadyThere) {
            if (!Duplicates.isDuplicate(alreadyThere)) {
                throw alreadyThere;
            }
        }
    }

    /** Writes several states at once, each unless a later one is already there. */
    void keepAll(Collection<Kept<S>> several) {
        if (several.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(
                    several.stream()
                            .map(
                                    kept ->
                                            new ReplaceOneModel<>(
                                                    notLaterThan(kept), document(kept), UPSERT))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException alreadyThere) {
            if (!Duplicates.areAllDuplicates(alreadyThere)) {
                throw alreadyThere;
            }
        }
    }

    private static Bson notLaterThan(Kept<?> kept) {
        return Filters.and(
                Filters.eq("_id", kept.versioned().id()),
                Filters.lt("revision", kept.versioned().revision()));
    }

    private Document document(Kept<S> kept) {
        Versioned<S> versioned = kept.versioned();
        Document document =
                new Document("_id", versioned.id())
                        .append("revision", versioned.revision())
                        .append("at", versioned.at().toString())
                        .append("hash", kept.hash())
                        .append("state", toDocument(versioned.state()));
        document.putAll(type.columns().apply(versioned.state()));
        return document;
    }

    private Document toDocument(S state) {
        return new Document(
                EventJson.mapper()
                        .convertValue(
                                state,
                                EventJson.mapper()
                                        .getTypeFactory()
                                        .constructMapType(
                                                java.util.LinkedHashMap.class,
                                                String.class,
                                                Object.class)));
    }
}
