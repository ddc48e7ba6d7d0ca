package org.duban.task.measure;

import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.projection.ProjectionStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what departments file. */
@Configuration(proxyBeanMethods = false)
class FiledMeasuresStream {

    static final String NAME = "task.measures";

    @Bean
    Consumer<Message<List<byte[]>>> measureEvents(
            ProjectionStreams streams, FiledMeasuresProjection projection) {
        return streams.stream(projection.view(), projection);
    }
}
