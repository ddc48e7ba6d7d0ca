package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to satisfy a filter: for each field the conditions on it, each a union of intervals.
 *
 * <p>A filter is a list of alternatives, more than one where it has {@code $or}. An alternative may
 * let more through than the filter does (the filter is applied to what is found), never less.
 *
 * @param complete whether the conditions say all the filter says
 */
record Alternative(Map<String, List<List<Interval>>> fields, boolean complete) {

    /** Beyond this a filter with many {@code $or}s is not worked out further. */
    private static final int MOST = 64;

    private static final Alternative ANYTHING = new Alternative(Map.of(), true);

    static List<Alternative> of(@Nullable Document filter) {
        List<Alternative> alternatives = List.of(ANYTHING);
        if (filter == null) {
            return alternatives;
        }
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            alternatives = both(alternatives, of(entry.getKey(), entry.getValue()));
        }
        return alternatives;
    }

    private static List<Alternative> of(String name, @Nullable Object value) {
        if (name.equals("$and") && value instanceof Collection<?> parts) {
            List<Alternative> all = List.of(ANYTHING);
            for (Object part : parts) {
                all = both(all, of((Document) part));
            }
            return all;
        }
        if (name.equals("$or") && value instanceof Collection<?> parts) {
            List<Alternative> any = new ArrayList<>();
            parts.forEach(part -> any.addAll(of((Document) part)));
            return any.isEmpty() ? List.of(new Alternative(Map.of(), false)) : any;
        }
        if (name.startsWith("$")) {
            return List.of(new Alternative(Map.of(), false));
        }
        return List.of(onField(name, value));
    }

    private static List<Alternative> both(List<Alternative> some, List<Alternative> others) {
        if (some.size() * others.size() > MOST) {
            return some.stream().map(one -> new Alternative(one.fields, false)).toList();
        }
        List<Alternative> both = new ArrayList<>(some.size() * others.size());
        for (Alternative one : some) {
            for (Alternative other : others) {
                both.add(one.and(other));
            }
        }
        return both;
    }

    private Alternative and(Alternative other) {
        Map<String, List<List<Interval>>> joined = new LinkedHashMap<>(fields);
        other.fields.forEach(
                (field, conditions) ->
                        joined.merge(
                                field,
                                conditions,
                                (mine, theirs) -> {
                                    List<List<Interval>> all = new ArrayList<>(mine);
                                    all.addAll(theirs);
                                    return all;
                                }));
        return new Alternative(joined, complete && other.complete);
    }

    private static Alternative onField(String field, @Nullable Object condition) {
        if (isPlain(condition)) {
            return new Alternative(Map.of(field, List.of(points(condition))), true);
        }
        if (!(condition instanceof Document operators)
                || BsonRegularExpression.isRegularExpression(condition)) {
            return new Alternative(Map.of(), false);
        }
        List<List<Interval>> conditions = new ArrayList<>();
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            List<Interval> intervals = intervals(operator.getKey(), operator.getValue());
            if (intervals != null) {
                conditions.add(intervals);
            }
        }
        return new Alternative(
                conditions.isEmpty() ? Map.of() : Map.of(field, conditions),
                conditions.size() == operators.size());
    }

    /** A range stays within the type of its bound: {@code $lt} finds neither null nor missing. */
    private static @Nullable List<Interval> intervals(String operator, @Nullable Object bound) {
        if (operator.equals("$in")) {
            return bound instanceof Collection<?> values
                            && values.stream().allMatch(Alternative::isPlain)
                    ? points(values.toArray())
                    : null;
        }
        if (operator.equals("$eq")) {
            return isPlain(bound) ? points(bound) : null;
        }
        if (bound == null || !isPlain(bound)) {
            return null;
        }
        byte[] key = KeyEncoder.encode(bound);
        Cut typeStart = Cut.start(key[0]);
        Cut typeEnd = Cut.end(key[0]);
        return switch (operator) {
            case "$gt" -> List.of(new Interval(Cut.end(key), typeEnd));
            case "$gte" -> List.of(new Interval(Cut.start(key), typeEnd));
            case "$lt" -> List.of(new Interval(typeStart, Cut.start(key)));
            case "$lte" -> List.of(new Interval(typeStart, Cut.end(key)));
            default -> null;
        };
    }

    private static List<Interval> points(@Nullable Object... values) {
        List<Interval> points = new ArrayList<>(values.length);
        for (Object value : values) {
            points.add(Interval.point(KeyEncoder.encode(value)));
        }
        return points;
    }

    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Number n -> true;
            case String s -> true;
            case Boolean b -> true;
            case Instant i -> true;
            case ObjectId o -> true;
            case UUID u -> true;
            case LegacyUUID l -> true;
            case BinData b -> true;
            case BsonTimestamp t -> true;
            default -> false;
        };
    }
}
