package org.duban.notification.feed;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.duban.events.Topics;
import org.springframework.stereotype.Component;

/** Tells the topics of one broker from those of another, or from others that had their names. */
@Component
class TopicLog {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    TopicLog(Admin admin) {
        this.admin = admin;
    }

    /**
     * A short number for the topics as they are now.
     *
     * @throws KafkaException when the broker does not answer, or has no such topics yet
     */
    int id() throws InterruptedException {
        try {
            TreeMap<String, String> ids = new TreeMap<>();
            admin.describeTopics(Topics.ALL)
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            return ids.hashCode();
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new KafkaException("The broker does not say which topics it has", unanswered);
        }
    }
}
