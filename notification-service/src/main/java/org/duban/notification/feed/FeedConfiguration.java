package org.duban.notification.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.duban.notification.directory.Directory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the live feed together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    @Bean
    FeedRing feedRing(FeedSettings settings) {
        return new FeedRing(settings.memory());
    }

    @Bean
    FirstTold firstTold(FeedEntries entries) {
        return new FirstTold(entries::isElsewhere);
    }

    @Bean
    FeedTail feedTail(
            KafkaProperties kafka,
            TopicLog log,
            FeedRing ring,
            FirstTold firstTold,
            Directory directory,
            FeedSettings settings,
            MeterRegistry meters) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new FeedTail(
                () ->
                        new KafkaConsumer<>(
                                properties,
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer()),
                log,
                ring,
                firstTold,
                directory,
                settings.warmUp(),
                meters);
    }
}
