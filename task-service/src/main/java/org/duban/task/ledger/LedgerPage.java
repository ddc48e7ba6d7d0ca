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
import org.duban.journal.door.Cursor;
import org.duban.task.ledger.Ledger.Found;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a list. Rows that an index gives are not looked through further than to the
 * thousandth: whoever wants what is rare asks for the next page.
 */
final class LedgerPage {

    /**
     * A page that was read.
     *
     * @param places where each of its rows stands
     */
    record Read(Found found, List<Position> places) {}

    /** Rows of a page that are looked at for what no index knows. */
    static final int MOST_LOOKED_AT = 1000;

    private static final int BATCH = 50;
    private static final Bson WITH_WHAT_IS_LOOKED_AT =
            Projections.exclude(LedgerColumns.TERMS, LedgerColumns.SERVES);

    private final MongoCollection<Document> states;
    private final Position start;
    private final int limit;
    private final List<Document> rows = new ArrayList<>();
    private final List<Position> places = new ArrayList<>();
    private @Nullable Position last;
    private int looked;

    LedgerPage(MongoCollection<Document> states, Position start, int limit) {
        this.states = states;
        this.start = start;
        this.limit = limit;
    }

    /**
     * Reads on through a part of the list.
     *
     * @param part id of the programme behind which the part begins; empty for the first part
     * @return whether the page is full, or has looked at enough
     */
    boolean isFullWith(String part, List<Segment> segments) {
        boolean isFirst = part.equals(start.part());
        for (int i = isFirst ? start.segment() : 0; i < segments.size(); i++) {
            Position place = new Position(start.day(), part, i, List.of());
            if (isFullWith(segments.get(i), isFirst && i == start.segment() ? start : place)) {
                return true;
            }
        }
        return false;
    }

    /** What was read so far, with more behind the last row that was looked at. */
    Read upToHere(Function<Document, Versioned<Task>> reader) {
        return read(reader, last == null ? start.cursor() : last.cursor());
    }

    /** What was read, and where the next page begins; null on the last. */
    Read read(Function<Document, Versioned<Task>> reader, @Nullable Cursor next) {
        Found found = new Found(start.day(), rows.stream().map(reader).toList(), next);
        return new Read(found, places);
    }

    private boolean isFullWith(Segment segment, Position from) {
        try (MongoCursor<Document> found = rows(segment, from).cursor()) {
            while (found.hasNext()) {
                Document row = found.next();
                boolean shown = segment.shows(row);
                if (shown && rows.size() == limit) {
                    return true;
                }
                last = from.at(segment.valuesOf(row));
                if (shown) {
                    rows.add(row);
                    places.add(last);
                }
                if (segment.isLookedThrough() && ++looked == MOST_LOOKED_AT) {
                    return true;
                }
            }
        }
        return false;
    }

    private FindIterable<Document> rows(Segment segment, Position from) {
        FindIterable<Document> found = states.find(from.behind(segment)).sort(segment.sort());
        return segment.isLookedThrough()
                ? found.projection(WITH_WHAT_IS_LOOKED_AT)
                        .batchSize(Math.max(BATCH, limit + 1))
                        .limit(MOST_LOOKED_AT - looked)
                : found.projection(Ledger.WITHOUT_WHAT_ONLY_FINDS).limit(limit + 1 - rows.size());
    }
}
