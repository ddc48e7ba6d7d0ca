package org.duban.journal.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates topics explicitly, with the partitions and the retention Duban relies on. */
public final class TopicSetup {

    private static final Map<String, String> KEPT_FOREVER =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final Admin admin;
    private final short replication;

    public TopicSetup(Admin admin, RelaySettings settings) {
        this.admin = admin;
        this.replication = settings.replication();
    }

    /**
     * Creates what is missing; nothing is ever deleted from these topics by age.
     *
     * @param patience how long the broker may take
     * @throws IllegalStateException when a topic has another number of partitions: the order per
     *     aggregate hangs on it
     * @throws TimeoutException when the broker does not answer
     */
    public void ensure(Collection<String> topics, int partitions, Duration patience)
            throws TimeoutException, InterruptedException {
        List<NewTopic> wanted =
                topics.stream()
                        .map(
                                name ->
                                        new NewTopic(
                                                        name,
                                                        Optional.of(partitions),
                                                        replication < 0
                                                                ? Optional.empty()
                                                                : Optional.of(replication))
                                                .configs(KEPT_FOREVER))
                        .toList();
        for (var created : admin.createTopics(wanted).values().values()) {
            try {
                created.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw unanswered(failed);
                }
            }
        }
        for (TopicDescription topic : described(topics, patience)) {
            if (topic.partitions().size() != partitions) {
                throw new IllegalStateException(
                        "Topic %s has %d partitions instead of %d. Another number would break the order of events: delete the topic and republish from the journal, or correct duban.kafka.bootstrap."
                                .formatted(topic.name(), topic.partitions().size(), partitions));
            }
        }
    }

    /** A topic that was just created is not known everywhere at once. */
    private Collection<TopicDescription> described(Collection<String> topics, Duration patience)
            throws TimeoutException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return admin.describeTopics(topics)
                        .allTopicNames()
                        .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .values();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)
                        || System.nanoTime() - deadline >= 0) {
                    throw unanswered(failed);
                }
            }
        }
    }

    private static TimeoutException unanswered(ExecutionException failed) {
        TimeoutException unanswered = new TimeoutException(String.valueOf(failed.getCause()));
        unanswered.initCause(failed);
        return unanswered;
    }
}
