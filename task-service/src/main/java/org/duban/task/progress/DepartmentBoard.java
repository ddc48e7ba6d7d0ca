package org.duban.task.progress;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.Views;
import org.duban.rules.light.Light;
import org.duban.task.progress.ProgressBoard.DueDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the counters of departments as of a day, and says how fresh they are. */
@Component
class DepartmentBoard {

    private static final int DAYS_AHEAD = 28;
    private static final Comparator<DepartmentProgress> TROUBLE_FIRST =
            Comparator.comparingInt(showing(Light.RED))
                    .thenComparingInt(showing(Light.YELLOW))
                    .thenComparingInt(DepartmentProgress::open)
                    .reversed()
                    .thenComparing(DepartmentProgress::department);

    private final LiveView view;
    private final ProjectionStreams streams;
    private final Clock clock;

    DepartmentBoard(Views views, ProjectionStreams streams, Clock clock) {
        this.view = views.view(DepartmentProgressProjection.LAYOUT);
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * The board of a programme on a day.
     *
     * @param department the only one to be shown; null for all
     */
    ProgressBoard on(LocalDate day, String programme, @Nullable String department) {
        Freshness freshness = streams.freshness(DepartmentProgressStream.NAME);
        List<DepartmentProgress> items = new ArrayList<>();
        Map<LocalDate, Integer> dues = new TreeMap<>();
        for (Document document :
                view.collection(DepartmentProgressProjection.COUNTERS)
                        .find(filter(programme, department))) {
            ProgressCounters read = new ProgressCounters(document, day);
            DepartmentProgress progress = read.progress();
            if (progress.lights().values().stream().anyMatch(n -> n != 0)) {
                items.add(progress);
                read.dues(day, day.plusDays(DAYS_AHEAD))
                        .forEach((date, n) -> dues.merge(date, n, Integer::sum));
            }
        }
        items.sort(TROUBLE_FIRST);
        Instant asOf = Objects.requireNonNullElseGet(freshness.asOf(), clock::instant);
        return new ProgressBoard(
                asOf,
                freshness.eventsBehind(),
                day,
                items,
                dues.entrySet().stream()
                        .map(due -> new DueDate(due.getKey(), due.getValue()))
                        .toList());
    }

    /** Ids are {@code <programme>/<department>}; '0' is the character after '/'. */
    private static Bson filter(String programme, @Nullable String department) {
        return department != null
                ? Filters.eq("_id", ProgressTally.id(programme, department))
                : Filters.and(
                        Filters.gte("_id", programme + "/"), Filters.lt("_id", programme + "0"));
    }

    private static ToIntFunction<DepartmentProgress> showing(Light light) {
        return progress -> progress.lights().getOrDefault(light, 0);
    }
}
