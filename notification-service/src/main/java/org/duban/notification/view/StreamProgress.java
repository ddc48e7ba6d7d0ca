package org.duban.notification.view;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the view behind a stream has come, over all instances: what its group has committed was
 * projected, passed over or set aside. One question to the broker serves everybody who asked before
 * it was put.
 */
public final class StreamProgress {

    /** What the broker said. */
    private record Answer(long askedAt, Map<TopicPartition, Long> next) {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;
    private final ReentrantLock asking = new ReentrantLock();
    private Answer last = new Answer(System.nanoTime(), Map.of());

    /**
     * Asks about one stream.
     *
     * @param group of its bindings, for example {@code notification.feed}
     */
    public StreamProgress(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /**
     * Whether the view has everything before these offsets.
     *
     * @throws KafkaException when the broker does not answer
     */
    public boolean hasReached(Map<TopicPartition, Long> ends) throws InterruptedException {
        Map<TopicPartition, Long> next = next();
        return ends.entrySet().stream()
                .allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /**
     * Where topics end at this moment.
     *
     * @throws KafkaException when the broker does not answer, or has no such topics yet
     */
    public Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (TopicDescription topic :
                answer(admin.describeTopics(topics).allTopicNames()).values()) {
            topic.partitions()
                    .forEach(
                            one ->
                                    latest.put(
                                            new TopicPartition(topic.name(), one.partition()),
                                            OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        answer(admin.listOffsets(latest).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** The next offset by partition; no older than this call. */
    private Map<TopicPartition, Long> next() throws InterruptedException {
        long called = System.nanoTime();
        asking.lock();
        try {
            if (last.askedAt() - called < 0) {
                last = new Answer(System.nanoTime(), ask());
            }
            return last.next();
        } finally {
            asking.unlock();
        }
    }

    private Map<TopicPartition, Long> ask() throws InterruptedException {
        Map<TopicPartition, Long> next = new HashMap<>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach(
                        (partition, committed) -> {
                            if (committed != null) {
                                next.put(partition, committed.offset());
                            }
                        });
        return next;
    }

    private static <T> T answer(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new KafkaException("The broker does not say how far a stream is", unanswered);
        }
    }
}
