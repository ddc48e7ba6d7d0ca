package org.duban.task.clause;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import org.duban.events.ClauseEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the facts of clauses are kept; who is named is told. */
@Configuration(proxyBeanMethods = false)
class ClauseJournal {

    @Bean
    Journal<Clause, ClauseEvent> clauseFacts(MongoDatabase database, Relay relay, Clock clock) {
        Journal<Clause, ClauseEvent> journal =
                new Journal<>(
                        new AggregateType<>(
                                "clause",
                                Topics.PROGRAMME_UPDATED,
                                Clause.class,
                                ClauseEvent.class,
                                (_, event) -> Clause.born(event),
                                Clause::after,
                                clause ->
                                        new Label(
                                                clause.reference(),
                                                clause.programme(),
                                                clause.departments()),
                                ClauseColumns::of),
                        database,
                        relay,
                        clock,
                        "/duban/task-service");
        journal.index(Indexes.ascending(ClauseColumns.LISTS, ClauseColumns.PLACE));
        return journal;
    }
}
