package org.duban.report.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.journal.projection.Increments;
import org.duban.rules.count.DatedCounts;
import org.duban.rules.count.Increment;

/** What a standing adds to the counters of its department: so many more of a figure from a day. */
final class StandingTally {

    /** The filings that were sent back at least once. */
    static final String RETURNED = "RETURNED";

    private static final String DAYS = "days";

    private StandingTally() {}

    /** By id of the counter document. */
    static Map<String, Increments> of(Standing standing) {
        Increments increments = new Increments();
        for (Increment step : steps(standing)) {
            if (isCounted(step.key())) {
                increments.add(step.n(), DAYS, step.date(), step.key());
            }
        }
        return Map.of(id(standing.programme(), standing.department()), increments);
    }

    static String id(String programme, String department) {
        return programme + "/" + department;
    }

    static String department(Document counters) {
        String id = counters.getString("_id");
        return id.substring(id.indexOf('/') + 1);
    }

    /** How many of each figure there are on the day. */
    static Map<String, Integer> counts(Document counters, LocalDate day) {
        Map<String, Map<String, Integer>> entries = new HashMap<>();
        counters.get(DAYS, new Document())
                .forEach((date, changes) -> entries.put(date, numbers((Document) changes)));
        return new DatedCounts(entries).on(day);
    }

    private static List<Increment> steps(Standing standing) {
        List<Increment> steps = new ArrayList<>();
        steps.addAll(DatedCounts.difference(null, standing.figures()));
        steps.addAll(DatedCounts.difference(null, standing.reviews()));
        if (standing.returnedOn() != null) {
            steps.add(new Increment(standing.returnedOn().toString(), RETURNED, 1));
        }
        return steps;
    }

    private static boolean isCounted(String key) {
        return !key.equals(Figure.NOT_YET.name()) && !key.equals(Review.NOT_AWAITED.name());
    }

    private static Map<String, Integer> numbers(Document changes) {
        Map<String, Integer> numbers = new HashMap<>();
        changes.forEach((key, n) -> numbers.put(key, ((Number) n).intValue()));
        return numbers;
    }
}
