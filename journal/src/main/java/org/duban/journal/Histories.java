package org.duban.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.duban.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The facts of a journal read again, and what they make of an aggregate up to some point. */
final class Histories<S, E extends DomainEvent> {

    private final AggregateType<S, E> type;
    private final MongoCollection<Document> facts;

    Histories(AggregateType<S, E> type, MongoCollection<Document> facts) {
        this.type = type;
        this.facts = facts;
    }

    /** The facts of an aggregate after a revision, oldest first. */
    List<Fact> of(String id, long afterRevision, int limit) {
        return facts.find(
                        Filters.and(
                                Filters.eq("aggregateId", id),
                                Filters.gt("revision", afterRevision)))
                .sort(Sorts.ascending("aggregateId", "revision"))
                .limit(limit)
                .map(FactDocuments::fromDocument)
                .into(new ArrayList<>());
    }

    /** Certain facts of an aggregate, oldest first. */
    List<Fact> facts(String id, Collection<Long> revisions) {
        return facts
                .find(
                        Filters.in(
                                "_id",
                                revisions.stream().map(revision -> id + "/" + revision).toList()))
                .map(FactDocuments::fromDocument)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparingLong(fact -> fact.envelope().revision()))
                .toList();
    }

    /** The state as it stood at a revision; null when there was none. */
    States.@Nullable Kept<S> replay(String id, long revision) {
        States.@Nullable Kept<S> state = null;
        for (Document document :
                facts.find(
                                Filters.and(
                                        Filters.eq("aggregateId", id),
                                        Filters.lte("revision", revision)))
                        .sort(Sorts.ascending("aggregateId", "revision"))) {
            state = next(id, state, FactDocuments.fromDocument(document));
        }
        return state;
    }

    /** The states of some aggregates as they stood before an instant; of those there were then. */
    List<Versioned<S>> before(Instant end, Collection<String> ids) {
        Map<String, States.Kept<S>> states = new LinkedHashMap<>();
        Set<String> over = new HashSet<>();
        for (Document document :
                facts.find(Filters.in("aggregateId", ids))
                        .sort(Sorts.ascending("aggregateId", "revision"))) {
            Fact fact = FactDocuments.fromDocument(document);
            String id = fact.envelope().aggregate();
            if (!fact.envelope().at().isBefore(end)) {
                over.add(id);
            } else if (!over.contains(id)) {
                states.put(id, next(id, states.get(id), fact));
            }
        }
        return states.values().stream().map(States.Kept::versioned).toList();
    }

    /** The state after one more fact. */
    States.Kept<S> next(String id, States.@Nullable Kept<S> before, Fact fact) {
        E event = type.events().cast(fact.envelope().event());
        S state = type.fold(id, before == null ? null : before.versioned().state(), event);
        return new States.Kept<>(
                new Versioned<>(id, fact.envelope().revision(), fact.envelope().at(), state),
                fact.hash());
    }
}
