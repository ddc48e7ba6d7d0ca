package org.duban.report.filing;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.ReportEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.calendar.Derived;
import org.duban.journal.calendar.DerivedColumns;
import org.duban.journal.calendar.RuledColumns;
import org.duban.journal.door.Caller;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.ObligationStates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that is owed, with what was filed for it, by the id of the obligation. */
@Component
public final class Filings {

    private final Journal<Filing, ReportEvent> journal;
    private final MongoCollection<Document> states;

    Filings(MongoDatabase database, Relay relay, Clock clock, ObligationStates rule) {
        AggregateType<Filing, ReportEvent> type = type(rule);
        this.journal = new Journal<>(type, database, relay, clock, "/duban/report-service");
        this.states = database.getCollection(type.stateCollection());
        index(FilingColumns.STANDS, FilingColumns.LATE_KEY);
        index(FilingColumns.PROGRAMME, FilingColumns.STANDS, FilingColumns.LATE_KEY);
        index(
                FilingColumns.PROGRAMME,
                FilingColumns.CODE,
                FilingColumns.STANDS,
                FilingColumns.LATE_KEY);
        index(FilingColumns.DEPARTMENT, FilingColumns.STANDS, FilingColumns.LATE_KEY);
        index(FilingColumns.STATUS, FilingColumns.FILED_KEY);
        index(FilingColumns.PROGRAMME, FilingColumns.STATUS, FilingColumns.FILED_KEY);
        index(FilingColumns.DEPARTMENT, FilingColumns.STATUS, FilingColumns.FILED_KEY);
    }

    static AggregateType<Filing, ReportEvent> type(ObligationStates rule) {
        return new AggregateType<>(
                "filing",
                Topics.REPORT_SUBMITTED,
                Filing.class,
                ReportEvent.class,
                Filing::born,
                Filing::after,
                filing -> label(filing.obligation()),
                filing -> FilingColumns.of(filing, rule));
    }

    /** Sets what a department owes. */
    public Versioned<Filing> create(
            String id, Request request, Supplier<? extends ReportEvent> birth) {
        return journal.create(id, request, birth);
    }

    /** Changes a filing by one event. */
    public Versioned<Filing> change(
            String id, Request request, Function<Filing, ? extends ReportEvent> verb) {
        return journal.change(id, request, verb);
    }

    public Optional<Versioned<Filing>> find(String id) {
        return journal.find(id);
    }

    /**
     * The filing, if it is there for the caller.
     *
     * @throws JournalRejection NOT_FOUND for an unknown one and for another department's
     */
    public Versioned<Filing> visible(String id, Caller caller) {
        return find(id).filter(
                        found -> caller.mayRead(List.of(found.state().obligation().department())))
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
    }

    /** The facts of a filing after a revision, oldest first. */
    public List<Fact> history(String id, long afterRevision, int limit) {
        return journal.history(id, afterRevision, limit);
    }

    /**
     * The filings that match, in the order of a key column.
     *
     * @param limit most to return
     */
    public List<Versioned<Filing>> list(Bson filter, String key, int limit) {
        FindIterable<Document> found =
                states.find(filter).sort(Sorts.ascending(key)).limit(limit).batchSize(limit);
        return found.map(journal::read).into(new ArrayList<>());
    }

    /**
     * Filings of one programme by id, those after one if it is given. Their ids begin with it and a
     * dot.
     */
    public List<Versioned<Filing>> inOrder(String programme, @Nullable String after, int most) {
        return list(
                Filters.and(
                        Filters.gt("_id", after == null ? programme + "." : after),
                        Filters.lt("_id", programme + "/")),
                "_id",
                most);
    }

    /** Filings by id, those after one if it is given. */
    public List<Versioned<Filing>> inOrder(@Nullable String after, int most) {
        return list(after == null ? Filters.empty() : Filters.gt("_id", after), "_id", most);
    }

    /** What a department owes and was not accepted yet, in no order. */
    public List<Versioned<Filing>> openOf(String department, int most) {
        return list(
                Filters.and(
                        Filters.eq(FilingColumns.DEPARTMENT, department),
                        Filters.in(
                                FilingColumns.STATUS,
                                Stream.of(FilingStatus.values())
                                        .filter(status -> status != FilingStatus.ACCEPTED)
                                        .map(FilingStatus::name)
                                        .toList())),
                FilingColumns.FILED_KEY,
                most);
    }

    /** The columns that depend on the calendar. */
    public Derived columns() {
        DerivedColumns columns = new DerivedColumns(journal);
        return version -> columns.follow(FilingColumns.layout(version));
    }

    /** The columns that depend on the rules. */
    public Derived ruledColumns(RuleSetsInForce rules) {
        return new RuledColumns(journal, rules);
    }

    private void index(String... columns) {
        states.createIndex(Indexes.ascending(columns));
    }

    private static Label label(Obligation obligation) {
        return new Label(
                obligation.code() + " " + obligation.name(),
                obligation.programme(),
                List.of(obligation.department()));
    }
}
