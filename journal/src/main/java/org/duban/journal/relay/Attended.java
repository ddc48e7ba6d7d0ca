package org.duban.journal.relay;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;

/** The journals whose facts are to be carried. */
final class Attended {

    /** A journal with what it has not got rid of yet. */
    record Attention(Journal<?, ?> journal, PendingFacts pending) {

        AggregateType<?, ?> type() {
            return journal.type();
        }
    }

    private final MongoDatabase database;
    private final Map<String, Attention> byName = new ConcurrentHashMap<>();

    Attended(MongoDatabase database) {
        this.database = database;
    }

    void add(Journal<?, ?> journal) {
        byName.put(
                journal.type().name(),
                new Attention(journal, new PendingFacts(database, journal.type())));
    }

    PendingFacts pending(AggregateType<?, ?> type) {
        return Objects.requireNonNull(byName.get(type.name())).pending();
    }

    /** The kind of aggregate with this name. */
    AggregateType<?, ?> type(String name) {
        return Objects.requireNonNull(byName.get(name)).type();
    }

    Collection<Attention> all() {
        return List.copyOf(byName.values());
    }

    Collection<Journal<?, ?>> journals() {
        List<Journal<?, ?>> journals = new ArrayList<>();
        byName.values().forEach(attention -> journals.add(attention.journal()));
        return journals;
    }

    long countPending() {
        return all().stream().mapToLong(attention -> attention.pending().count()).sum();
    }
}
