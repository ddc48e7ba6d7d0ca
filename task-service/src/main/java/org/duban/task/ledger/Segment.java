package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A part of a list that one index serves in its order; a list is one segment after the other.
 *
 * @param filter which rows the index gives
 * @param rest what is asked of each of these, for no index knows it; empty: nothing
 * @param order columns it is sorted by; the last one is unique
 * @param backwards whether all of them descend
 */
record Segment(Bson filter, List<Condition> rest, List<String> order, boolean backwards) {

    /** Whether rows have to be looked through for those that belong to it. */
    boolean isLookedThrough() {
        return !rest.isEmpty();
    }

    boolean shows(Document row) {
        return rest.stream().allMatch(condition -> condition.holds().test(row));
    }

    Bson sort() {
        return backwards ? Sorts.descending(order) : Sorts.ascending(order);
    }

    /** The rows behind the one with these values. */
    Bson behind(List<String> values) {
        List<Bson> ways = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            List<Bson> conditions = new ArrayList<>();
            for (int same = 0; same < i; same++) {
                conditions.add(eq(order.get(same), values.get(same)));
            }
            conditions.add(
                    backwards ? lt(order.get(i), values.get(i)) : gt(order.get(i), values.get(i)));
            ways.add(and(conditions));
        }
        return and(filter, or(ways));
    }

    /** The same rows from the other end. */
    Segment reversed() {
        return new Segment(filter, rest, order, !backwards);
    }

    List<String> valuesOf(Document row) {
        return order.stream().map(row::getString).toList();
    }
}
