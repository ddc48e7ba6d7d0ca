package org.duban.journal;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.duban.events.DomainEvent;
import org.duban.rules.refusal.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Begins many aggregates at once. What goes smoothly shares one question, one insert and one write
 * of states; whatever does not takes the way of a single one, which knows all the answers.
 */
final class Births<S, E extends DomainEvent> {

    private final AggregateType<S, E> type;
    private final MongoCollection<Document> journal;
    private final Facts<S, E> facts;
    private final States<S, E> states;
    private final Relay relay;

    Births(
            AggregateType<S, E> type,
            MongoCollection<Document> journal,
            Facts<S, E> facts,
            States<S, E> states,
            Relay relay) {
        this.type = type;
        this.journal = journal;
        this.facts = facts;
        this.states = states;
        this.relay = relay;
    }

    /** A first fact and the state it makes. */
    private record First<S>(Fact fact, States.Kept<S> kept) {}

    /**
     * Begins them.
     *
     * @param alone begins one by itself
     * @return what became of each, in their order
     */
    List<Begun<S>> begin(List<Birth<E>> births, Function<Birth<E>, Versioned<S>> alone) {
        Map<Birth<E>, First<S>> smooth = new LinkedHashMap<>();
        Set<String> taken = states.thoseOf(births.stream().map(Birth::id).toList());
        for (Birth<E> birth : births) {
            First<S> first = taken.add(birth.id()) ? first(birth) : null;
            if (first != null) {
                smooth.put(birth, first);
            }
        }
        insert(smooth);
        states.keepAll(smooth.values().stream().map(First::kept).toList());
        smooth.values().forEach(first -> relay.offer(type, first.fact()));
        return births.stream().map(birth -> begun(birth, smooth.get(birth), alone)).toList();
    }

    /** Null where the model says no, or the caller insists on what is not so. */
    private @Nullable First<S> first(Birth<E> birth) {
        Long expected = birth.request().expectedRevision();
        if (expected != null && expected != 0) {
            return null;
        }
        E event;
        try {
            event = birth.event().get();
        } catch (Rejection toldAlone) {
            return null;
        }
        S state = type.fold(birth.id(), null, event);
        Fact fact = facts.next(birth.id(), birth.request(), null, event, state);
        return new First<>(
                fact,
                new States.Kept<>(
                        new Versioned<>(birth.id(), 1, fact.envelope().at(), state), fact.hash()));
    }

    /** Inserts the facts; leaves those out where somebody else was faster. */
    private void insert(Map<Birth<E>, First<S>> smooth) {
        if (smooth.isEmpty()) {
            return;
        }
        List<Birth<E>> order = List.copyOf(smooth.keySet());
        try {
            journal.insertMany(
                    smooth.values().stream()
                            .map(first -> FactDocuments.toDocument(first.fact()))
                            .toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            if (!Duplicates.areAllDuplicates(some)) {
                throw some;
            }
            some.getWriteErrors().forEach(error -> smooth.remove(order.get(error.getIndex())));
        }
    }

    private static <S, E extends DomainEvent> Begun<S> begun(
            Birth<E> birth, @Nullable First<S> first, Function<Birth<E>, Versioned<S>> alone) {
        if (first != null) {
            return new Begun<>(first.kept().versioned(), null);
        }
        try {
            return new Begun<>(alone.apply(birth), null);
        } catch (Rejection no) {
            return new Begun<>(null, no);
        }
    }
}
