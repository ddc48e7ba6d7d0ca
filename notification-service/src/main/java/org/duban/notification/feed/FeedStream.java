package org.duban.notification.feed;

import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.projection.ProjectionStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to everything, and keeps it. */
@Configuration(proxyBeanMethods = false)
class FeedStream {

    /** The stream behind the pages of the feed. */
    static final String NAME = "notification.feed";

    @Bean
    Consumer<Message<List<byte[]>>> feedEvents(ProjectionStreams streams, FeedEntries entries) {
        return streams.stream(entries.view(), entries::keep);
    }
}
