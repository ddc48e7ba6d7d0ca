package org.duban.journal.audit;

import java.util.Comparator;
import org.bson.Document;
import org.duban.journal.door.Cursor;

/**
 * Where a fact stands among all of a service, the latest first.
 *
 * @param at as it is kept: ISO, UTC
 * @param id of the fact
 */
record FactPlace(String at, String id) implements Comparable<FactPlace> {

    private static final Comparator<FactPlace> LATEST_FIRST =
            Comparator.comparing(FactPlace::at).thenComparing(FactPlace::id).reversed();

    static FactPlace of(Document fact) {
        return new FactPlace(fact.getString("at"), fact.getString("_id"));
    }

    static FactPlace of(Cursor cursor) {
        return new FactPlace(
                String.valueOf(cursor.values().getFirst()),
                String.valueOf(cursor.values().getLast()));
    }

    Cursor cursor() {
        return Cursor.of(at, id);
    }

    @Override
    public int compareTo(FactPlace other) {
        return LATEST_FIRST.compare(this, other);
    }
}
