package org.duban.notification.directory;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.deputy.Deputies;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what happens to programmes and departments, to the calendar and the rules. */
@Configuration(proxyBeanMethods = false)
class DirectoryStream {

    @Bean
    Consumer<Message<List<byte[]>>> directoryEvents(
            ProjectionStreams streams, Directory directory) {
        return streams.stream(directory.view(), new DirectoryProjection(directory));
    }

    @Bean
    CalendarInForce calendar(Directory directory) {
        return new CalendarInForce(directory.calendar());
    }

    @Bean
    RuleSetsInForce rules(Directory directory, Clock clock) {
        return new RuleSetsInForce(directory.rules(), clock);
    }

    @Bean
    Deputies deputies(Directory directory, Clock clock) {
        return new Deputies(directory.mandates(), clock);
    }
}
