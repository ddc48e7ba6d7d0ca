package org.duban.journal.audit;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.duban.events.DomainEvent;
import org.duban.journal.AggregateType;
import org.duban.journal.ChainCheck;
import org.duban.journal.ChainFlaw;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Relay;
import org.duban.journal.audit.AuditLine.Kind;

/** Goes through the journals of a service and tells line by line what it finds. */
final class Audit {

    private final MongoDatabase database;
    private final Relay relay;

    Audit(MongoDatabase database, Relay relay) {
        this.database = database;
        this.relay = relay;
    }

    /** Checks everything. */
    void all(Consumer<AuditLine> lines) {
        Report report = new Report(lines);
        for (Journal<?, ?> journal : relay.journals()) {
            report.begin(journal.type().name());
            check(journal.type()).all(report);
        }
        report.end();
    }

    /**
     * Checks some aggregates.
     *
     * @throws JournalRejection NOT_FOUND when there is neither a fact nor a state of one; nothing
     *     was told then
     */
    void some(Collection<String> ids, Consumer<AuditLine> lines) {
        for (String id : ids) {
            if (relay.journals().stream().noneMatch(journal -> check(journal.type()).knows(id))) {
                throw new JournalRejection(JournalRule.NOT_FOUND, id);
            }
        }
        Report report = new Report(lines);
        for (Journal<?, ?> journal : relay.journals()) {
            report.begin(journal.type().name());
            ChainCheck<?, ?> check = check(journal.type());
            ids.stream()
                    .filter(check::knows)
                    .forEach(id -> report.checked(id, check.facts(id), check.flaws(id)));
        }
        report.end();
    }

    private <S, E extends DomainEvent> ChainCheck<S, E> check(AggregateType<S, E> type) {
        return new ChainCheck<>(database, type);
    }

    /** What is found, summed up over all journals. */
    private static final class Report implements ChainCheck.Listener {

        private final Consumer<AuditLine> lines;
        private String journal = "";
        private long aggregatesBefore;
        private long factsBefore;
        private long aggregates;
        private long facts;
        private long all;
        private long flawed;

        Report(Consumer<AuditLine> lines) {
            this.lines = lines;
        }

        void begin(String name) {
            journal = name;
            aggregatesBefore = aggregates;
            factsBefore = facts;
        }

        void checked(String id, long itsFacts, List<ChainFlaw> flaws) {
            aggregates++;
            facts += itsFacts;
            if (!flaws.isEmpty()) {
                flawed(id, flaws);
            }
        }

        @Override
        public void flawed(String aggregate, List<ChainFlaw> flaws) {
            flawed++;
            tell(Kind.FLAW, aggregate, flaws);
        }

        @Override
        public void reached(long newAggregates, long newFacts, long newAll) {
            aggregates = aggregatesBefore + newAggregates;
            facts = factsBefore + newFacts;
            all = factsBefore + newAll;
            lines.accept(
                    new AuditLine(
                            Kind.PROGRESS, journal, null, null, aggregates, facts, all, flawed));
        }

        void end() {
            lines.accept(
                    new AuditLine(
                            Kind.SUMMARY, null, null, null, aggregates, facts, facts, flawed));
        }

        private void tell(Kind kind, String aggregate, List<ChainFlaw> flaws) {
            lines.accept(
                    new AuditLine(kind, journal, aggregate, flaws, aggregates, facts, all, flawed));
        }
    }
}
