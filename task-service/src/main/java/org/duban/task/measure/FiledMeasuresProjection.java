package org.duban.task.measure;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.EventJson;
import org.duban.events.ReportEvent;
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

/** Keeps what departments filed, and finds what was accepted of it. */
@Component
final class FiledMeasuresProjection implements ViewProjection {

    /** A filing that was accepted, with its id. */
    record Accepted(String id, Filed filed) {}

    private static final String ROWS = "plan_filing";
    private static final String FILED = "filed";

    /** Where an accepted filing is looked up: in its programme, and there by its department. */
    private static final String LISTS = "lists";

    private static final ViewLayout LAYOUT =
            ViewLayout.of(FiledMeasuresStream.NAME).with(ROWS, Indexes.ascending(LISTS, "_id"));

    private final LiveView view;

    FiledMeasuresProjection(Views views) {
        this.view = views.view(LAYOUT);
    }

    LiveView view() {
        return view;
    }

    /**
     * Takes in what was filed; repeats are passed over.
     *
     * @throws RevisionGap when an event does not follow what its row has seen
     */
    @Override
    public void project(View version, List<Arrived> batch) {
        List<Arrived> filed =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof ReportEvent)
                        .toList();
        if (!filed.isEmpty()) {
            new GuardedRows(version.collection(ROWS))
                    .fold(
                            filed,
                            arrived -> arrived.envelope().aggregate(),
                            FiledMeasuresProjection::after);
        }
    }

    Optional<Filed> find(String filing) {
        return Optional.ofNullable(view.collection(ROWS).find(Filters.eq("_id", filing)).first())
                .map(FiledMeasuresProjection::read);
    }

    /**
     * Accepted filings with measures, by id.
     *
     * @param department code of the one that filed them; null: all
     * @param from id of the filing to begin with; null: the first
     */
    List<Accepted> accepted(
            String programme, @Nullable String department, @Nullable String from, int most) {
        Bson list = Filters.eq(LISTS, list(programme, department));
        return view.collection(ROWS)
                .find(from == null ? list : Filters.and(list, Filters.gte("_id", from)))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(row -> new Accepted(row.getString("_id"), read(row)))
                .into(new ArrayList<>());
    }

    private static Document after(@Nullable Document before, Arrived arrived) {
        Filed filed =
                Filed.after(
                        before == null ? null : read(before),
                        (ReportEvent) arrived.envelope().event(),
                        arrived.envelope().revision());
        List<String> lists =
                filed.accepted() && !filed.measures().isEmpty()
                        ? List.of(
                                list(filed.programme(), null),
                                list(filed.programme(), filed.department()))
                        : List.of();
        return new Document(FILED, Document.parse(EventJson.mapper().writeValueAsString(filed)))
                .append(LISTS, lists);
    }

    private static String list(String programme, @Nullable String department) {
        return department == null ? programme : programme + "/" + department;
    }

    private static Filed read(Document row) {
        return EventJson.mapper().convertValue(row.get(FILED, Document.class), Filed.class);
    }
}
