package org.duban.task.measure;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.MeasureEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where it is kept which task came of which measure; who filed it is told. */
@Configuration(proxyBeanMethods = false)
class MeasureJournal {

    static final String FILING = "filing";
    static final String TASK = "task";

    @Bean
    Journal<TakenMeasure, MeasureEvent> measureFacts(
            MongoDatabase database, Relay relay, Clock clock) {
        Journal<TakenMeasure, MeasureEvent> journal =
                new Journal<>(
                        new AggregateType<>(
                                "measure",
                                Topics.PROGRAMME_UPDATED,
                                TakenMeasure.class,
                                MeasureEvent.class,
                                (_, event) -> TakenMeasure.born(event),
                                TakenMeasure::after,
                                measure ->
                                        new Label(
                                                measure.reference(),
                                                measure.programme(),
                                                List.of(measure.department())),
                                MeasureJournal::columns),
                        database,
                        relay,
                        clock,
                        "/duban/task-service");
        journal.index(Indexes.ascending(FILING));
        journal.index(Indexes.ascending(TASK, "_id"));
        return journal;
    }

    private static Map<String, @Nullable Object> columns(TakenMeasure measure) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(FILING, measure.filing());
        if (measure.task() != null) {
            columns.put(TASK, measure.task());
        }
        return columns;
    }
}
