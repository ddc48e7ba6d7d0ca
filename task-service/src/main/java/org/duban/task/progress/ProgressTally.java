package org.duban.task.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.duban.journal.projection.Increments;
import org.duban.rules.count.DatedCounts;
import org.duban.rules.count.DayPlan;
import org.duban.rules.count.Increment;

/**
 * What a task adds to the counters of the departments that lead or led it: from a day on so many
 * more of a kind, and how these counters are read again.
 */
final class ProgressTally {

    static final String LIGHTS = "lights";
    static final String STATUSES = "statuses";
    static final String TIMELINESS = "timeliness";
    static final String DUES = "dues";
    static final String UPDATED_AT = "updatedAt";

    private static final String NOT_COUNTED = "";

    private ProgressTally() {}

    /** By id of the counter document. */
    static Map<String, Increments> of(CountedTask counted) {
        DayPlan<Figure> figures = counted.figures();
        String programme = counted.task().brief().programme();
        Map<String, Increments> tally = new TreeMap<>();
        Stream.concat(
                        Stream.of(figures.first()),
                        figures.changes().stream().map(DayPlan.Change::value))
                .map(Figure::department)
                .filter(department -> !department.isEmpty())
                .distinct()
                .forEach(
                        department ->
                                tally.put(id(programme, department), of(figures, department)));
        counted.updates()
                .forEach(
                        (lead, at) ->
                                tally.computeIfAbsent(id(programme, lead), _ -> new Increments())
                                        .raise(at.toString(), UPDATED_AT));
        return tally;
    }

    private static Increments of(DayPlan<Figure> figures, String department) {
        Increments increments = new Increments();
        count(increments, LIGHTS, figures, department, f -> f.area() + '/' + f.light());
        count(increments, STATUSES, figures, department, f -> f.status().name());
        count(increments, TIMELINESS, figures, department, f -> f.timeliness().name());
        count(
                increments,
                DUES,
                figures,
                department,
                f -> f.due() == null ? NOT_COUNTED : f.due().toString());
        return increments;
    }

    private static void count(
            Increments increments,
            String what,
            DayPlan<Figure> figures,
            String department,
            Function<Figure, String> key) {
        DayPlan<String> keys =
                figures.map(f -> f.department().equals(department) ? key.apply(f) : NOT_COUNTED);
        for (Increment step : DatedCounts.difference(null, keys)) {
            if (!step.key().equals(NOT_COUNTED)) {
                increments.add(step.n(), what, step.date(), step.key());
            }
        }
    }

    static String id(String programme, String department) {
        return programme + "/" + department;
    }

    static String department(Document counters) {
        String id = counters.getString("_id");
        return id.substring(id.indexOf('/') + 1);
    }

    /** The counts of one sort by day. */
    static DatedCounts read(Document counters, String what) {
        Map<String, Map<String, Integer>> entries = new HashMap<>();
        counters.get(what, new Document())
                .forEach(
                        (date, changes) -> {
                            Map<String, Integer> numbers = new HashMap<>();
                            ((Document) changes)
                                    .forEach(
                                            (key, n) ->
                                                    numbers.put(
                                                            Increments.unescape(key),
                                                            ((Number) n).intValue()));
                            entries.put(date, numbers);
                        });
        return new DatedCounts(entries);
    }
}
