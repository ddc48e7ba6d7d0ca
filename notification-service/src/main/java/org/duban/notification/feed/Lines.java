package org.duban.notification.feed;

import org.apache.kafka.common.TopicPartition;
import org.duban.events.Topics;

/** Numbers the partitions of all topics: a line is one of them, in which entries keep order. */
final class Lines {

    static final int COUNT = Topics.ALL.size() * Topics.PARTITIONS;

    private Lines() {}

    static int of(String topic, int partition) {
        int number = Topics.ALL.indexOf(topic);
        if (number < 0 || partition < 0 || partition >= Topics.PARTITIONS) {
            throw new IllegalArgumentException(topic + "-" + partition + " is not a line");
        }
        return number * Topics.PARTITIONS + partition;
    }

    static TopicPartition partition(int line) {
        return new TopicPartition(
                Topics.ALL.get(line / Topics.PARTITIONS), line % Topics.PARTITIONS);
    }
}
