package org.duban.report.plan;

import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.projection.ProjectionStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what the office makes of measures. */
@Configuration(proxyBeanMethods = false)
class PlannedMeasuresStream {

    static final String NAME = "report.plan";

    @Bean
    Consumer<Message<List<byte[]>>> planEvents(
            ProjectionStreams streams, PlannedMeasures measures) {
        return streams.stream(measures.view(), measures);
    }
}
