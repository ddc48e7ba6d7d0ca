package org.duban.journal.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Relay;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the journals of a service, the latest facts first. Two indexes on a journal answer
 * it, by time and by who did it; what is asked besides is looked for among these, a thousand facts
 * of a journal a page at most. That is what the search costs every write, and why there are no
 * more.
 */
final class FactSearch {

    /** So many facts of one journal a page looks at, at most. */
    static final int MOST_LOOKED_AT = 1000;

    private static final String AT = "at";
    private static final String ID = "_id";
    private static final String ACTOR = "headers.ce_actor";
    private static final int AT_ONCE = 100;

    private final MongoDatabase database;
    private final Relay relay;
    private final ZoneId zone;

    FactSearch(MongoDatabase database, Relay relay, ZoneId zone) {
        this.database = database;
        this.relay = relay;
        this.zone = zone;
    }

    /** A fact as it is kept, and of what kind of object. */
    record Hit(AggregateType<?, ?> type, Document fact) {

        FactPlace place() {
            return FactPlace.of(fact);
        }
    }

    /** Facts, and where the next page begins; null on the last. */
    record Found(List<Hit> hits, @Nullable FactPlace next) {}

    /** Makes the indexes; to be asked once all journals are there. */
    void prepare() {
        for (Journal<?, ?> journal : relay.journals()) {
            MongoCollection<Document> facts = facts(journal.type());
            facts.createIndex(Indexes.ascending(AT, ID));
            facts.createIndex(Indexes.ascending(ACTOR, AT, ID));
        }
    }

    /** The kinds of objects that have facts here, by name. */
    List<AggregateType<?, ?>> kinds() {
        List<AggregateType<?, ?>> kinds = new ArrayList<>();
        relay.journals().forEach(journal -> kinds.add(journal.type()));
        kinds.sort(Comparator.comparing(AggregateType::name));
        return kinds;
    }

    /**
     * A page of facts, the latest first; it may show fewer than asked for, or none, and still go
     * on.
     *
     * @param after where to go on; null: from the latest
     */
    Found find(FactFilter filter, @Nullable FactPlace after, int limit) {
        List<Hit> hits = new ArrayList<>();
        FactPlace lookedTo = null;
        for (AggregateType<?, ?> type : kinds()) {
            if (filter.kind() == null || filter.kind().equals(type.name())) {
                FactPlace stopped = look(type, filter, after, limit + 1, hits);
                if (stopped != null && (lookedTo == null || stopped.compareTo(lookedTo) < 0)) {
                    lookedTo = stopped;
                }
            }
        }
        FactPlace horizon = lookedTo;
        List<Hit> sure =
                hits.stream()
                        .filter(hit -> horizon == null || hit.place().compareTo(horizon) <= 0)
                        .sorted(Comparator.comparing(Hit::place))
                        .toList();
        if (sure.size() > limit) {
            List<Hit> shown = sure.subList(0, limit);
            return new Found(shown, shown.getLast().place());
        }
        return new Found(sure, horizon);
    }

    /** Where it gave up before it had found enough or everything; null otherwise. */
    private @Nullable FactPlace look(
            AggregateType<?, ?> type,
            FactFilter filter,
            @Nullable FactPlace after,
            int wanted,
            List<Hit> hits) {
        int found = 0;
        int looked = 0;
        for (Bson span : spans(filter, after)) {
            try (MongoCursor<Document> facts =
                    facts(type)
                            .find(span)
                            .sort(order(filter))
                            .batchSize(Math.min(wanted, AT_ONCE))
                            .limit(MOST_LOOKED_AT - looked)
                            .iterator()) {
                while (facts.hasNext()) {
                    Document fact = facts.next();
                    if (matches(fact, filter)) {
                        hits.add(new Hit(type, fact));
                        found++;
                    }
                    if (found == wanted) {
                        return null;
                    }
                    if (++looked == MOST_LOOKED_AT) {
                        return FactPlace.of(fact);
                    }
                }
            }
        }
        return null;
    }

    private static Bson order(FactFilter filter) {
        return filter.actor() == null ? Sorts.descending(AT, ID) : Sorts.descending(ACTOR, AT, ID);
    }

    /**
     * What the indexes know: what was kept at the very instant of the last one shown goes first. A
     * place later than the last day asked for is one of another search, and is none here.
     */
    private List<Bson> spans(FactFilter filter, @Nullable FactPlace after) {
        String end = filter.to() == null ? null : beginning(filter.to().plusDays(1));
        if (after == null || (end != null && after.at().compareTo(end) >= 0)) {
            return List.of(span(filter, end == null ? null : lt(AT, end)));
        }
        return List.of(
                span(filter, and(eq(AT, after.at()), lt(ID, after.id()))),
                span(filter, lt(AT, after.at())));
    }

    private Bson span(FactFilter filter, @Nullable Bson until) {
        List<Bson> wanted = new ArrayList<>();
        if (filter.actor() != null) {
            wanted.add(eq(ACTOR, filter.actor()));
        }
        if (filter.from() != null) {
            wanted.add(gte(AT, beginning(filter.from())));
        }
        if (until != null) {
            wanted.add(until);
        }
        return wanted.isEmpty() ? Filters.empty() : and(wanted);
    }

    /** Sorts before every instant of a day, written with fractions of seconds or without. */
    private String beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toString().replaceAll("(\\.\\d+)?Z$", "");
    }

    private static boolean matches(Document fact, FactFilter filter) {
        Document headers = Objects.requireNonNull(fact.get("headers", Document.class));
        return (filter.department() == null
                        || filter.department().equals(headers.getString("ce_actordepartment")))
                && (filter.type() == null || filter.type().equals(headers.getString("ce_type")));
    }

    private MongoCollection<Document> facts(AggregateType<?, ?> type) {
        return database.getCollection(type.journalCollection());
    }
}
