package org.duban.notification.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.ProjectionStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to alerts being raised. */
@Configuration(proxyBeanMethods = false)
class InboxStream {

    static final String NAME = "notification.inbox";

    @Bean
    Consumer<Message<List<byte[]>>> inboxEvents(ProjectionStreams streams, Inbox inbox) {
        return streams.stream(
                inbox.view(),
                (view, batch) -> inbox.put(view, batch.stream().map(Arrived::envelope).toList()));
    }
}
