package org.duban.task.ledger;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.Versioned;
import org.duban.task.ledger.Ledger.Found;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a list. Rows that an index gives are not looked through further than to the
 * thousandth: whoever wants what is rare asks for the next page.
 */
final class LedgerPage {

    /** Rows of a page that are looked at for what no index knows. */
    static final int MOST_LOOKED_AT = 1000;

    private static final int BATCH = 50;
    private static final Bson WITH_WHAT_IS_LOOKED_AT =
            Projections.exclude(LedgerColumns.TERMS, LedgerColumns.SERVES);

    private final MongoCollection<Document> states;
    private final Position start;
    private final int limit;
    private final List<Document> rows = new ArrayList<>();
    private @Nullable Position last;
    private int looked;

    LedgerPage(MongoCollection<Document> states, Position start, int limit) {
        this.states = states;
        this.start = start;
        this.limit = limit;
    }

    Found read(List<Segment> segments, Function<Document, Versioned<Task>> reader) {
        boolean more = false;
        for (int i = start.segment(); i < segments.size() && !more; i++) {
            more = isFullWith(segments.get(i), i);
        }
        return new Found(
                start.day(),
                rows.stream().map(reader).toList(),
                more && last != null ? last.cursor() : null);
    }

    /** Whether there is more behind what the page shows now, or may be. */
    private boolean isFullWith(Segment segment, int number) {
        try (MongoCursor<Document> found = rows(segment, number).cursor()) {
            while (found.hasNext()) {
                Document row = found.next();
                boolean shown = segment.shows(row);
                if (shown && rows.size() == limit) {
                    return true;
                }
                if (shown) {
                    rows.add(row);
                }
                last = new Position(start.day(), number, segment.valuesOf(row));
                if (segment.isLookedThrough() && ++looked == MOST_LOOKED_AT) {
                    return true;
                }
            }
        }
        return false;
    }

    private FindIterable<Document> rows(Segment segment, int number) {
        Bson wanted = number == start.segment() ? start.behind(segment) : segment.filter();
        FindIterable<Document> found = states.find(wanted).sort(segment.sort());
        return segment.isLookedThrough()
                ? found.projection(WITH_WHAT_IS_LOOKED_AT)
                        .batchSize(Math.max(BATCH, limit + 1))
                        .limit(MOST_LOOKED_AT - looked)
                : found.projection(Ledger.WITHOUT_WHAT_ONLY_FINDS).limit(limit + 1 - rows.size());
    }
}
