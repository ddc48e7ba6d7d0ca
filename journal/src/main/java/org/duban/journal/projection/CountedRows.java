package org.duban.journal.projection;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rows, one per aggregate, with counter documents that always add up to them: a fact counts once
 * although its record may be delivered again, and although the fact may be on the topic twice.
 *
 * <p>A row says what it adds to the counters; what an event adds is the difference between the row
 * after and before it. The row is written first and keeps the differences that may not have reached
 * the counters yet, by place on the topic, so that whoever takes over counts the same.
 */
public final class CountedRows {

    private static final int MOST_TRIES = 20;

    private final GuardedRows rows;
    private final CountedDocuments counters;
    private final boolean gapless;

    public CountedRows(MongoCollection<Document> rows, MongoCollection<Document> counters) {
        this(new GuardedRows(rows), new CountedDocuments(counters), false);
    }

    private CountedRows(GuardedRows rows, CountedDocuments counters, boolean gapless) {
        this.rows = rows;
        this.counters = counters;
        this.gapless = gapless;
    }

    /**
     * The same rows, refusing an event that does not follow what its row has seen ({@link
     * RevisionGap}), for whoever cannot look up itself what is missing.
     */
    public CountedRows withoutGaps() {
        return new CountedRows(rows, counters, true);
    }

    /**
     * Folds what arrived into the rows and counts what changed. Fields {@code revision}, {@code
     * tally} and {@code uncounted} of the rows belong to this class.
     *
     * @param id of the row an event belongs to
     * @param after the content after an event; the content before is null for the first
     * @param tally what a row of this content adds, by id of the counter document
     */
    public void project(
            List<Arrived> batch,
            Function<Arrived, String> id,
            BiFunction<@Nullable Document, Arrived, Document> after,
            Function<Document, Map<String, Increments>> tally) {
        Map<Arrived, Map<String, Increments>> added = new HashMap<>();
        for (int tries = 0; !fold(batch, id, after, tally, added); tries++) {
            if (tries == MOST_TRIES) {
                throw new CountContended(Set.of("rows of " + batch.size() + " events"));
            }
        }
        counters.count(batch, arrived -> added.getOrDefault(arrived, Map.of()));
    }

    /** Writes the rows; false when somebody else wrote one of them in between. */
    private boolean fold(
            List<Arrived> batch,
            Function<Arrived, String> id,
            BiFunction<@Nullable Document, Arrived, Document> after,
            Function<Document, Map<String, Increments>> tally,
            Map<Arrived, Map<String, Increments>> added) {
        added.clear();
        Map<String, Long> from = lowestOffsets(batch);
        Map<String, CountedRow> known = new HashMap<>();
        rows.find(batch.stream().map(id).distinct().toList())
                .forEach((key, row) -> known.put(key, CountedRow.of(row)));
        Map<String, CountedRow> changed = new LinkedHashMap<>();
        for (Arrived arrived : batch) {
            String key = id.apply(arrived);
            CountedRow row = known.getOrDefault(key, CountedRow.none(key));
            if (row.revision() < arrived.envelope().revision()) {
                if (gapless) {
                    RevisionGap.check(row.revision(), arrived);
                }
                Document before = row.content();
                Document content =
                        after.apply(before == null ? null : new Document(before), arrived);
                row = row.after(arrived, content, new Tally(tally.apply(content)), from);
                known.put(key, row);
                changed.put(key, row);
            }
            added.put(arrived, row.added(arrived).increments());
        }
        return rows.replace(changed.values().stream().map(CountedRow::toRow).toList());
    }

    private static Map<String, Long> lowestOffsets(List<Arrived> batch) {
        Map<String, Long> lowest = new HashMap<>();
        for (Arrived arrived : batch) {
            lowest.merge(Counted.partition(arrived), arrived.offset(), Math::min);
        }
        return lowest;
    }
}
