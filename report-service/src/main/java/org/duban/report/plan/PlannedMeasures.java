package org.duban.report.plan;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.duban.events.MeasureEvent;
import org.duban.events.MeasureEvent.MeasureReleased;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.RevisionGap;
import org.duban.journal.projection.ViewProjection;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which task came of which measure, as the task service tells it. */
@Component
final class PlannedMeasures implements ViewProjection {

    private static final String ROWS = "planned_measure";
    private static final String FILING = "filing";
    private static final String NUMBER = "number";
    private static final String VERSION = "version";
    private static final String TASK = "task";
    private static final ViewLayout LAYOUT =
            ViewLayout.of(PlannedMeasuresStream.NAME).with(ROWS, Indexes.ascending(FILING, NUMBER));

    private final LiveView view;

    PlannedMeasures(Views views) {
        this.view = views.view(LAYOUT);
    }

    LiveView view() {
        return view;
    }

    /** Measures of a filing the office dealt with, by number; a filing has 200 at most. */
    List<PlannedMeasure> of(String filing) {
        return view.collection(ROWS)
                .find(Filters.eq(FILING, filing))
                .sort(Sorts.ascending(NUMBER))
                .map(
                        row ->
                                new PlannedMeasure(
                                        row.getInteger(NUMBER),
                                        row.getInteger(VERSION),
                                        row.getString(TASK)))
                .into(new ArrayList<>());
    }

    /**
     * Takes in what became of measures; repeats are passed over.
     *
     * @throws RevisionGap when an event does not follow what its row has seen
     */
    @Override
    public void project(View version, List<Arrived> batch) {
        List<Arrived> measures =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof MeasureEvent)
                        .toList();
        if (!measures.isEmpty()) {
            new GuardedRows(version.collection(ROWS))
                    .fold(
                            measures,
                            arrived -> arrived.envelope().aggregate(),
                            PlannedMeasures::after);
        }
    }

    private static Document after(@Nullable Document before, Arrived arrived) {
        return switch ((MeasureEvent) arrived.envelope().event()) {
            case MeasureTakenUp taken ->
                    new Document(FILING, taken.filing())
                            .append(NUMBER, taken.number())
                            .append(VERSION, taken.version())
                            .append(TASK, taken.task());
            case MeasureReleased _ ->
                    Objects.requireNonNullElseGet(before, Document::new).append(TASK, null);
        };
    }
}
