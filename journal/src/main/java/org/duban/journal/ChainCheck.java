package org.duban.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the facts of aggregates are all there, in order and as they were kept, and that their
 * states are what the facts make of them.
 *
 * <p>Whoever can rewrite the whole chain and the state document can still forge both, or let both
 * vanish; to notice that, somebody else must have kept a hash (each is on the topic's readers' side
 * and in exports).
 */
public final class ChainCheck<S, E extends DomainEvent> {

    /** Is told what is found on the way through all aggregates. */
    public interface Listener {

        /** An aggregate that is not as it was kept. */
        void flawed(String aggregate, List<ChainFlaw> flaws);

        /**
         * How far the check is; told from time to time and at the end.
         *
         * @param aggregates checked so far
         * @param facts looked at so far
         * @param all facts there are, about
         */
        void reached(long aggregates, long facts, long all);
    }

    private static final int PAGE = 200;

    private final AggregateType<S, E> type;
    private final MongoCollection<Document> facts;
    private final MongoCollection<Document> states;
    private final States<S, E> kept;

    public ChainCheck(MongoDatabase database, AggregateType<S, E> type) {
        this.type = type;
        this.facts = database.getCollection(type.journalCollection());
        this.states = database.getCollection(type.stateCollection());
        this.kept = new States<>(type, database);
    }

    /** Whether there is a fact or a state of an aggregate. */
    public boolean knows(String id) {
        return states.find(Filters.eq("_id", id)).first() != null
                || facts.find(Filters.eq("aggregateId", id)).first() != null;
    }

    /** How many facts of an aggregate are there. */
    public long facts(String id) {
        return facts.countDocuments(Filters.eq("aggregateId", id));
    }

    /**
     * What is wrong with an aggregate, by revision; empty when nothing is. The state is read first:
     * a fact that is kept meanwhile is behind it, which is no flaw.
     */
    public List<ChainFlaw> flaws(String id) {
        Chain<S, E> chain = new Chain<>(type, id, states.find(Filters.eq("_id", id)).first());
        for (Document fact : inOrder(Filters.eq("aggregateId", id))) {
            chain.next(fact);
        }
        return chain.end(kept);
    }

    /**
     * Checks all aggregates, a page of states at a time, with the facts of the same range of ids.
     */
    public void all(Listener listener) {
        Walk walk = new Walk(listener, facts.estimatedDocumentCount());
        String after = "";
        boolean last;
        do {
            List<Document> page =
                    states.find(Filters.gt("_id", after))
                            .sort(Sorts.ascending("_id"))
                            .limit(PAGE)
                            .into(new ArrayList<>());
            last = page.size() < PAGE;
            Bson range = Filters.gt("aggregateId", after);
            if (!last) {
                after = page.getLast().getString("_id");
                range = Filters.and(range, Filters.lte("aggregateId", after));
            }
            try (MongoCursor<Document> found = inOrder(range).iterator()) {
                walk.merge(page.iterator(), found);
            }
            walk.tell();
        } while (!last);
    }

    private com.mongodb.client.FindIterable<Document> inOrder(Bson filter) {
        return facts.find(filter).sort(Sorts.ascending("aggregateId", "revision"));
    }

    /** The way through all aggregates in the order of their ids. */
    private final class Walk {

        private static final int TELL_EVERY = 5_000;

        private final Listener listener;
        private final long all;
        private long aggregates;
        private long looked;

        Walk(Listener listener, long all) {
            this.listener = listener;
            this.all = all;
        }

        /** Two lists in the same order: states, and the facts behind them. */
        void merge(Iterator<Document> page, Iterator<Document> found) {
            Document state = next(page);
            Document fact = next(found);
            while (state != null || fact != null) {
                String id = lower(state, fact);
                boolean own = state != null && id.equals(state.getString("_id"));
                Chain<S, E> chain = new Chain<>(type, id, own ? state : null);
                while (fact != null && id.equals(fact.getString("aggregateId"))) {
                    chain.next(fact);
                    looked();
                    fact = next(found);
                }
                end(id, chain);
                state = own ? next(page) : state;
            }
        }

        /** What was changed while it was being read looks like a flaw once, but not twice. */
        private void end(String id, Chain<S, E> chain) {
            aggregates++;
            if (!chain.end(kept).isEmpty()) {
                List<ChainFlaw> flaws = flaws(id);
                if (!flaws.isEmpty()) {
                    listener.flawed(id, flaws);
                }
            }
        }

        private void looked() {
            looked++;
            if (looked % TELL_EVERY == 0) {
                tell();
            }
        }

        void tell() {
            listener.reached(aggregates, looked, Math.max(all, looked));
        }

        private static String lower(@Nullable Document state, @Nullable Document fact) {
            String ofState = state == null ? null : state.getString("_id");
            String ofFact = fact == null ? null : fact.getString("aggregateId");
            if (ofState == null || (ofFact != null && ofFact.compareTo(ofState) < 0)) {
                return String.valueOf(ofFact);
            }
            return ofState;
        }

        private static @Nullable Document next(Iterator<Document> documents) {
            return documents.hasNext() ? documents.next() : null;
        }
    }
}
