package org.duban.notification.directory;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.deputy.Deputies;
import org.duban.journal.projection.ProjectionStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what happens to programmes and departments, and to the calendar. */
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
    Deputies deputies(Directory directory, Clock clock) {
        return new Deputies(directory.mandates(), clock);
    }
}
