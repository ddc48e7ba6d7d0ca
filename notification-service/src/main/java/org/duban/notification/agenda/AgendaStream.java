package org.duban.notification.agenda;

import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.projection.ProjectionStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what happens to tasks, obligations and filings. */
@Configuration(proxyBeanMethods = false)
class AgendaStream {

    @Bean
    Consumer<Message<List<byte[]>>> agendaEvents(ProjectionStreams streams, AgendaItems items) {
        return streams.stream(items.view(), new AgendaProjection(items));
    }
}
