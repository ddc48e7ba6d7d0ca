package org.duban.journal;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.DomainEvent;
import org.duban.rules.refusal.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Decides and remembers: reads the state, lets the model decide, inserts the next fact and folds
 * it. The insert is the commit; everything after it can be repaired from it.
 *
 * @param <S> state
 * @param <E> sealed events
 */
public final class Journal<S, E extends DomainEvent> {

    private static final int MOST_TRIES = 50;

    private final AggregateType<S, E> type;
    private final MongoCollection<Document> facts;
    private final Histories<S, E> histories;
    private final States<S, E> states;
    private final Relay relay;
    private final Facts<S, E> newFacts;
    private final Births<S, E> births;

    /**
     * @param source the service, for example {@code /duban/task-service}
     */
    public Journal(
            AggregateType<S, E> type,
            MongoDatabase database,
            Relay relay,
            Clock clock,
            String source) {
        this.type = type;
        this.facts = database.getCollection(type.journalCollection());
        this.histories = new Histories<>(type, facts);
        this.states = new States<>(type, database);
        this.relay = relay;
        this.newFacts = new Facts<>(type, clock, source);
        this.births = new Births<>(type, facts, newFacts, states, relay);
        facts.createIndex(
                Indexes.ascending("aggregateId", "requestId"), new IndexOptions().unique(true));
        facts.createIndex(Indexes.ascending("aggregateId", "revision"));
        facts.createIndex(
                Indexes.ascending(FactDocuments.PENDING), new IndexOptions().sparse(true));
        relay.attend(this);
    }

    /**
     * Begins an aggregate.
     *
     * @throws JournalRejection ALREADY_EXISTS when the id is taken by another request
     */
    public Versioned<S> create(String id, Request request, Supplier<? extends E> birth) {
        return decide(
                id,
                request,
                before -> {
                    if (before != null) {
                        throw new JournalRejection(JournalRule.ALREADY_EXISTS, id);
                    }
                    return birth.get();
                });
    }

    /**
     * Begins many aggregates, each for itself: what one is refused does not touch the others. The
     * store is asked once and written twice for all that are new; whatever is not (a repeated
     * request, a taken id, a refusal) takes the way of {@link #create}.
     *
     * @param several some hundreds at most
     * @return what became of each, in their order
     */
    public List<Begun<S>> createAll(List<Birth<E>> several) {
        return births.begin(several, birth -> create(birth.id(), birth.request(), birth.event()));
    }

    /**
     * Changes an aggregate by one event.
     *
     * @param verb decides on the state as it is; it may be asked again when somebody else was
     *     faster
     * @throws JournalRejection NOT_FOUND, REVISION_CHANGED, IDEMPOTENCY_KEY_REUSED
     * @throws Rejection what the model says no with
     */
    public Versioned<S> change(String id, Request request, Function<S, ? extends E> verb) {
        return decide(
                id,
                request,
                before -> {
                    if (before == null) {
                        throw new JournalRejection(JournalRule.NOT_FOUND, id);
                    }
                    return verb.apply(before);
                });
    }

    /**
     * Begins or changes, whichever the aggregate needs; the verb gets null for one that does not
     * exist.
     */
    public Versioned<S> decide(
            String id, Request request, Function<@Nullable S, ? extends E> verb) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            States.@Nullable Kept<S> before = states.find(id);
            try {
                States.@Nullable Kept<S> after = attempt(id, request, before, verb);
                if (after != null) {
                    return after.versioned();
                }
            } catch (Rejection no) {
                Optional<Versioned<S>> first = firstAnswer(id, request);
                if (first.isPresent()) {
                    return first.get();
                }
                if (!catchUp(id, before)) {
                    throw no;
                }
            }
        }
        throw new JournalRejection(JournalRule.TOO_MUCH_CONTENTION, id);
    }

    /** The state as last folded. */
    public Optional<Versioned<S>> find(String id) {
        return versioned(states.find(id));
    }

    /** The facts of an aggregate after a revision, oldest first. */
    public List<Fact> history(String id, long afterRevision, int limit) {
        return histories.of(id, afterRevision, limit);
    }

    /** Certain facts of an aggregate, oldest first; those that are not there are missing. */
    public List<Fact> facts(String id, Collection<Long> revisions) {
        return histories.facts(id, revisions);
    }

    /** The state as it stood at a revision. */
    public Optional<Versioned<S>> replay(String id, long revision) {
        return versioned(histories.replay(id, revision));
    }

    /** The states of some aggregates as they stood before an instant; of those there were then. */
    public List<Versioned<S>> before(Instant end, Collection<String> ids) {
        return histories.before(end, ids);
    }

    /**
     * Folds what the journal has beyond the state document; a crash after an insert is mended here.
     */
    public void repair(String id) {
        catchUp(id, states.find(id));
    }

    /** The state document of a list query, read. */
    public Versioned<S> read(Document stateDocument) {
        return states.read(stateDocument).versioned();
    }

    /** Makes an index over columns of the states. */
    public void index(Bson keys) {
        states.index(keys);
    }

    /**
     * Writes columns anew that derive from more than the state, each unless the state changed in
     * between: then they were written anew with it.
     *
     * @param which states, by columns that have an index
     * @return how many were found
     */
    public int columnsAnew(Bson which, int most) {
        return states.columnsAnew(which, most);
    }

    public AggregateType<S, E> type() {
        return type;
    }

    /** One try: the state after it, or null when somebody else was faster. */
    private States.@Nullable Kept<S> attempt(
            String id,
            Request request,
            States.@Nullable Kept<S> before,
            Function<@Nullable S, ? extends E> verb) {
        long revision = before == null ? 0 : before.versioned().revision();
        if (request.expectedRevision() != null && request.expectedRevision() != revision) {
            throw new JournalRejection(JournalRule.REVISION_CHANGED, id);
        }
        S state = before == null ? null : before.versioned().state();
        E event = verb.apply(state);
        S after = type.fold(id, state, event);
        Fact fact = newFacts.next(id, request, before, event, after);
        try {
            facts.insertOne(FactDocuments.toDocument(fact));
        } catch (MongoWriteException refused) {
            if (!Duplicates.isDuplicate(refused)) {
                throw refused;
            }
            Optional<Versioned<S>> first = firstAnswer(id, request);
            if (first.isPresent()) {
                return new States.Kept<>(first.get(), "");
            }
            catchUp(id, before);
            return null;
        }
        States.Kept<S> kept =
                new States.Kept<>(
                        new Versioned<>(id, revision + 1, fact.envelope().at(), after),
                        fact.hash());
        states.keep(kept);
        relay.offer(type, fact);
        return kept;
    }

    /** What this request was answered when it was made the first time. */
    private Optional<Versioned<S>> firstAnswer(String id, Request request) {
        Document made =
                facts.find(
                                Filters.and(
                                        Filters.eq("aggregateId", id),
                                        Filters.eq("requestId", request.id())))
                        .first();
        if (made == null) {
            return Optional.empty();
        }
        if (!request.verb().equals(made.getString("verb"))) {
            throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, id);
        }
        long revision = made.getLong("revision");
        return find(id).filter(now -> now.revision() == revision).or(() -> replay(id, revision));
    }

    /** Folds the facts beyond the given state; true when there were any. */
    private boolean catchUp(String id, States.@Nullable Kept<S> known) {
        long revision = known == null ? 0 : known.versioned().revision();
        States.@Nullable Kept<S> state = known;
        for (Fact fact : history(id, revision, Integer.MAX_VALUE)) {
            state = histories.next(id, state, fact);
        }
        if (state == null || state.versioned().revision() == revision) {
            return false;
        }
        states.keep(state);
        return true;
    }

    private static <S> Optional<Versioned<S>> versioned(States.@Nullable Kept<S> kept) {
        return kept == null ? Optional.empty() : Optional.of(kept.versioned());
    }
}
