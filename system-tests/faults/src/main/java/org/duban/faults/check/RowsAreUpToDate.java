package org.duban.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Each read model has a row for everything it shows, as of its last fact. */
final class RowsAreUpToDate implements Invariant {

    /** A read model with one row for each aggregate of some journals. */
    private record Shows(String collection, Predicate<Kept> shows) {}

    private static final List<Shows> VIEWS =
            List.of(
                    new Shows("department_progress_row", of("task_journal")),
                    new Shows("department_standing_row", of("filing_journal")),
                    new Shows("agenda_items", of("task_journal").or(of("filing_journal"))),
                    new Shows("inbox", of("alert_journal")));

    private static Predicate<Kept> of(String journal) {
        return fact -> fact.journal().equals(journal);
    }

    @Override
    public String sentence() {
        return "Every read model has one row for each aggregate it shows, and the row is of the"
                + " last revision; the feed keeps one entry for each fact.";
    }

    @Override
    public List<String> breaches(Evidence evidence) {
        List<String> breaches = new ArrayList<>();
        for (Shows view : VIEWS) {
            Map<String, Long> rows = rows(evidence, view.collection());
            for (List<Kept> history : evidence.histories().values()) {
                Kept last = history.getLast();
                if (view.shows().test(last)) {
                    long shown = rows.getOrDefault(last.aggregate(), 0L);
                    if (shown != last.revision()) {
                        breaches.add(
                                "%s shows revision %d of %s, its last fact is %d"
                                        .formatted(
                                                view.collection(),
                                                shown,
                                                last.aggregate(),
                                                last.revision()));
                    }
                }
            }
        }
        Map<String, Long> entries = rows(evidence, "feed_entries");
        for (Kept fact : evidence.facts()) {
            if (entries.remove(fact.id()) == null) {
                breaches.add("feed_entries has no entry for " + fact.id());
            }
        }
        entries.keySet().forEach(id -> breaches.add("feed_entries has " + id + ", no fact"));
        return breaches;
    }

    private static Map<String, Long> rows(Evidence evidence, String collection) {
        Map<String, Long> rows = new HashMap<>();
        evidence.views()
                .documents(collection)
                .forEach((id, row) -> rows.put(id, row.getLong("revision")));
        return rows;
    }
}
