package org.duban.journal.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.duban.journal.relay.FactRequests;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicSetup;
import org.duban.journal.view.Views;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Lets a service make its projections consumers of topics. */
@AutoConfiguration(
        afterName = "org.duban.journal.relay.RelayAutoConfiguration",
        beforeName = "org.springframework.cloud.stream.config.BindingServiceConfiguration")
@EnableConfigurationProperties(RebuildSettings.class)
class ProjectionAutoConfiguration {

    @Bean
    Views views(MongoDatabase database) {
        return new Views(database);
    }

    @Bean
    Rebuilds rebuilds(
            MongoDatabase database,
            Admin admin,
            KafkaProperties kafka,
            RebuildSettings settings,
            Clock clock,
            FactRequests requests) {
        return new Rebuilds(
                database, admin, kafka.buildConsumerProperties(), settings, clock, requests::ask);
    }

    @Bean
    ViewController viewController(Rebuilds rebuilds, ProjectionStreams streams) {
        return new ViewController(rebuilds, streams);
    }

    @Bean
    ProjectionStreams projectionStreams(
            MongoDatabase database,
            Admin admin,
            Sender sender,
            TopicSetup topics,
            MeterRegistry meters,
            KafkaProperties kafka,
            Environment environment,
            Rebuilds rebuilds,
            FactRequests requests) {
        return new ProjectionStreams(
                database,
                admin,
                new DeadLetters(sender, topics),
                new DeadLetterReader(kafka.buildConsumerProperties()),
                meters,
                group -> StreamBindings.topics(group, environment),
                rebuilds,
                requests::ask);
    }

    @Bean
    DeadLetterController deadLetterController(ProjectionStreams streams) {
        return new DeadLetterController(streams);
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patience() {
        return (container, destination, group) ->
                container.setCommonErrorHandler(Patience.handler(String.valueOf(group)));
    }
}
