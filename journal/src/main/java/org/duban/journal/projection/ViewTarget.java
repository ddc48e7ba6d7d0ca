package org.duban.journal.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewState;

/**
 * The version of a view that is live. While it is joining, what lies between the end of its build
 * and a batch is filled in first, from the topic.
 */
final class ViewTarget implements Target {

    private final LiveView live;
    private final ViewState state;
    private final View view;
    private final ViewProjection projection;
    private final PastRecords past;
    private final Map<String, Object> connection;

    /**
     * Looks up which version is live.
     *
     * @param connection where and as whom to read topics
     */
    ViewTarget(
            LiveView live,
            ViewProjection projection,
            PastRecords past,
            Map<String, Object> connection) {
        this.live = live;
        this.state = live.pointer().read();
        this.view = live.version(state.version());
        this.projection = projection;
        this.past = past;
        this.connection = connection;
    }

    @Override
    public int version() {
        return state.version();
    }

    @Override
    public void begin(List<Incoming> batch) {
        if (!state.joining()) {
            return;
        }
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> upTo = new HashMap<>();
        for (Incoming record : batch) {
            Long next = state.next().get(ViewState.key(record.topic(), record.partition()));
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (next != null && !upTo.containsKey(partition) && next < record.offset()) {
                from.put(partition, next);
                upTo.put(partition, record.offset());
            }
        }
        if (!from.isEmpty()) {
            fill(from, upTo);
        }
    }

    @Override
    public void project(List<Arrived> events) {
        projection.project(view, events);
    }

    @Override
    public void end(List<Incoming> batch) {
        if (state.joining()) {
            live.pointer().advance(state.version(), next(batch));
        }
    }

    /** Behind the last record of each partition. */
    static Map<String, Long> next(List<Incoming> batch) {
        Map<String, Long> next = new HashMap<>();
        batch.forEach(
                record ->
                        next.merge(
                                ViewState.key(record.topic(), record.partition()),
                                record.offset() + 1,
                                Math::max));
        return next;
    }

    private void fill(Map<TopicPartition, Long> from, Map<TopicPartition, Long> upTo) {
        try (TopicReading reading = new TopicReading(connection, from)) {
            while (reading.left(upTo) > 0) {
                past.project(reading.read(upTo), this::project);
            }
        }
    }
}
