package org.duban.journal.projection;

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
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker how many records a group has not read yet: at most once a second, and only one at
 * a time waits for the answer. While the broker is away nobody waits for it more than once in a
 * while.
 */
final class Backlog {

    private record Answer(long behind, long nanoTime) {}

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long AWAY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long UNKNOWN = -1;

    private final Admin admin;
    private final String group;
    private final Collection<String> topics;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer last = new Answer(UNKNOWN, System.nanoTime() - AWAY_NANOS);

    Backlog(Admin admin, String group, Collection<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    /** Records not read yet, over all instances; −1 when the broker does not answer. */
    long behind() {
        Answer known = last;
        long age = System.nanoTime() - known.nanoTime();
        if (age < (known.behind() == UNKNOWN ? AWAY_NANOS : FRESH_NANOS) || !asking.tryLock()) {
            return known.behind();
        }
        try {
            long behind = ask();
            last = new Answer(behind, System.nanoTime());
            return behind;
        } finally {
            asking.unlock();
        }
    }

    private long ask() {
        try {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(topics)
                            .allTopicNames()
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .values()) {
                topic.partitions()
                        .forEach(
                                partition ->
                                        ends.put(
                                                new TopicPartition(
                                                        topic.name(), partition.partition()),
                                                OffsetSpec.latest()));
            }
            var read =
                    admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return admin
                    .listOffsets(ends)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .entrySet()
                    .stream()
                    .mapToLong(end -> end.getValue().offset() - position(read.get(end.getKey())))
                    .sum();
        } catch (ExecutionException | TimeoutException | KafkaException unanswered) {
            LOG.debug("The broker does not say how far {} is", group, unanswered);
            return UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** Topics keep everything, so that a group without a position has all before it. */
    private static long position(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }
}
