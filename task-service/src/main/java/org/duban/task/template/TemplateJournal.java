package org.duban.task.template;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duban.events.TemplateEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the facts of templates are kept. */
@Configuration(proxyBeanMethods = false)
class TemplateJournal {

    @Bean
    Journal<Template, TemplateEvent> templateFacts(
            MongoDatabase database, Relay relay, Clock clock) {
        return new Journal<>(
                new AggregateType<>(
                        "template",
                        Topics.PROGRAMME_UPDATED,
                        Template.class,
                        TemplateEvent.class,
                        Template::born,
                        Template::after,
                        template -> new Label(template.name(), null, List.of()),
                        template -> Map.of()),
                database,
                relay,
                clock,
                "/duban/task-service");
    }
}
