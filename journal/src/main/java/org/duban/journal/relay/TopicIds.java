package org.duban.journal.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks the broker which topics these are: one that was deleted and made anew has another id. */
public final class TopicIds {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    public TopicIds(Admin admin) {
        this.admin = admin;
    }

    /**
     * Identifies topics across clusters and across deletions.
     *
     * @return {@code cluster/topic id} by name
     * @throws KafkaException when the broker does not answer
     */
    public Map<String, String> of(Collection<String> topics) {
        try {
            long millis = PATIENCE.toMillis();
            String cluster = admin.describeCluster().clusterId().get(millis, TimeUnit.MILLISECONDS);
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(millis, TimeUnit.MILLISECONDS)
                    .forEach((name, topic) -> ids.put(name, cluster + "/" + topic.topicId()));
            return ids;
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new KafkaException("The broker does not say which topics it has", unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while asking for topics", stopped);
        }
    }
}
