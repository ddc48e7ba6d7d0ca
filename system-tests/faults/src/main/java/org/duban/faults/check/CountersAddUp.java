package org.duban.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Departments' figures against a recount of the rows behind them. */
final class CountersAddUp implements Invariant {

    @Override
    public String sentence() {
        return "The counters of each department are the sum of what the rows behind them add,"
                + " counted anew.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        judge(evidence, "department_progress", breaches);
        judge(evidence, "department_standing", breaches);
        return breaches;
    }

    private static void judge(Evidence evidence, String counters, List<String> breaches) {
        Map<String, Long> recounted = new TreeMap<>();
        for (Document row : evidence.views().documents(counters + "_row").values()) {
            for (Document share : row.getList("tally", Document.class, List.of())) {
                if (share.containsKey("amount")) {
                    recounted.merge(
                            share.getString("id") + " " + share.getString("field"),
                            ((Number) share.get("amount")).longValue(),
                            Long::sum);
                }
            }
        }
        Map<String, Long> counted = new TreeMap<>();
        for (Document counter : evidence.views().documents(counters).values()) {
            flatten(counter.getString("_id") + " ", counter, counted);
        }
        recounted.values().removeIf(amount -> amount == 0);
        counted.values().removeIf(amount -> amount == 0);
        for (String field : union(recounted, counted)) {
            long expected = recounted.getOrDefault(field, 0L);
            long found = counted.getOrDefault(field, 0L);
            if (expected != found) {
                breaches.add(
                        "%s %s says %d, its rows add up to %d"
                                .formatted(counters, field, found, expected));
            }
        }
    }

    /** Sums by path; what belongs to the mechanism of counting is left out. */
    private static void flatten(String path, Document document, Map<String, Long> sums) {
        document.forEach(
                (name, value) -> {
                    if (List.of("_id", "positions", "replays").contains(name)) {
                        return;
                    }
                    if (value instanceof Document nested) {
                        flatten(path + name + ".", nested, sums);
                    } else if (value instanceof Number number) {
                        sums.put(path + name, number.longValue());
                    }
                });
    }

    private static List<String> union(Map<String, Long> some, Map<String, Long> more) {
        Map<String, Long> all = new TreeMap<>(some);
        all.putAll(more);
        return List.copyOf(all.keySet());
    }
}
