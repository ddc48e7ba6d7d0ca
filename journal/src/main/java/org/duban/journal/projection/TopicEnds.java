package org.duban.journal.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker where topics begin and end, and how far a group is with them. */
final class TopicEnds {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;
    private final Collection<String> topics;

    TopicEnds(Admin admin, String group, Collection<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    /** The first offset of every partition. */
    Map<TopicPartition, Long> beginnings() {
        return offsets(OffsetSpec.earliest());
    }

    /** The offset behind the last record of every partition. */
    Map<TopicPartition, Long> ends() {
        return offsets(OffsetSpec.latest());
    }

    /** The offset behind the last record the group is done with, where it has begun. */
    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> committed = new HashMap<>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach(
                        (partition, offset) -> {
                            if (offset != null) {
                                committed.put(partition, offset.offset());
                            }
                        });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        answer(admin.describeTopics(topics).allTopicNames())
                .forEach(
                        (name, topic) ->
                                topic.partitions()
                                        .forEach(
                                                one ->
                                                        asked.put(
                                                                new TopicPartition(
                                                                        name, one.partition()),
                                                                which)));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(asked).all())
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new KafkaException("The broker does not say where topics end", unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while asking where topics end", stopped);
        }
    }
}
