package org.duban.journal.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicSetup;

/**
 * Sets records aside on {@code <topic>.<group>.dlt}, with where they stood and why, and returns
 * only when they are safe there.
 */
final class DeadLetters {

    /** A record to be set aside. */
    record Letter(Incoming record, String cause) {}

    static final String TOPIC = "duban-dlt-topic";
    static final String PARTITION = "duban-dlt-partition";
    static final String OFFSET = "duban-dlt-offset";
    static final String CAUSE = "duban-dlt-cause";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sender sender;
    private final TopicSetup topics;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    DeadLetters(Sender sender, TopicSetup topics) {
        this.sender = sender;
        this.topics = topics;
    }

    static String topic(String topic, String group) {
        return topic + '.' + group + ".dlt";
    }

    /**
     * Sends the letters, those of one topic in order.
     *
     * @throws KafkaException when one of them is not certain to be safe; then all of them come
     *     again
     */
    void publish(String group, List<Letter> letters) {
        letters.stream()
                .map(letter -> letter.record().topic())
                .distinct()
                .forEach(topic -> prepare(topic(topic, group)));
        List<CompletableFuture<Void>> sent =
                letters.stream().map(letter -> send(group, letter)).toList();
        try {
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException lost) {
            throw new KafkaException("The dead letters cannot be set aside", lost);
        }
    }

    private CompletableFuture<Void> send(String group, Letter letter) {
        Incoming record = letter.record();
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put(TOPIC, record.topic());
        headers.put(PARTITION, Integer.toString(record.partition()));
        headers.put(OFFSET, Long.toString(record.offset()));
        headers.put(CAUSE, letter.cause());
        return sender.send(topic(record.topic(), group), record.key(), record.value(), headers);
    }

    /** One partition: the order in which records were set aside is the order of their replay. */
    private void prepare(String topic) {
        if (ready.contains(topic)) {
            return;
        }
        try {
            topics.ensure(Set.of(topic), 1, PATIENCE);
            if (!sender.isAcquaintedWith(topic, PATIENCE)) {
                throw new KafkaException("Nothing can be sent to " + topic + " yet");
            }
            ready.add(topic);
        } catch (TimeoutException unreachable) {
            throw new KafkaException("Topic " + topic + " cannot be created", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while creating " + topic, stopped);
        }
    }
}
