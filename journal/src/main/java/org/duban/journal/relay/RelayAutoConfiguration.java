package org.duban.journal.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Carries the facts of a service to the broker. */
@AutoConfiguration(
        afterName = {
            "org.duban.journal.JournalAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties({RelaySettings.class, KafkaProperties.class})
class RelayAutoConfiguration {

    @Bean
    Admin admin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    Sender sender(KafkaProperties kafka, RelaySettings settings) {
        return new Sender(kafka.buildProducerProperties(), settings);
    }

    @Bean
    TopicSetup topicSetup(Admin admin, RelaySettings settings) {
        return new TopicSetup(admin, settings);
    }

    @Bean
    KafkaRelay relay(
            MongoDatabase database,
            Sender sender,
            Clock clock,
            RelaySettings settings,
            MeterRegistry meters) {
        return new KafkaRelay(database, sender, clock, settings, meters);
    }

    @Bean
    FactRequests factRequests(
            KafkaRelay relay,
            Sender sender,
            TopicSetup topics,
            KafkaProperties kafka,
            @Value("${spring.application.name:duban}") String service) {
        return new FactRequests(
                relay::sendAgain,
                sender,
                topics,
                kafka.buildConsumerProperties(),
                service + ".fact-requests");
    }

    @Bean
    RelayRun relayRun(KafkaRelay relay, TopicSetup topics, Admin admin, RelaySettings settings) {
        return new RelayRun(relay, topics, new TopicIds(admin), settings);
    }
}
