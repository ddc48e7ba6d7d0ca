package org.duban.task.programme;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duban.events.ProgrammeEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the facts of programmes are kept. */
@Configuration(proxyBeanMethods = false)
class ProgrammeJournal {

    @Bean
    Journal<Programme, ProgrammeEvent> programmeFacts(
            MongoDatabase database, Relay relay, Clock clock) {
        return new Journal<>(
                new AggregateType<>(
                        "programme",
                        Topics.PROGRAMME_UPDATED,
                        Programme.class,
                        ProgrammeEvent.class,
                        Programme::born,
                        Programme::after,
                        programme -> new Label(programme.name(), programme.id(), List.of()),
                        programme -> Map.of()),
                database,
                relay,
                clock,
                "/duban/task-service");
    }
}
