package org.duban.embedded.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;

/** What MongoDB finds, written down plainly: every document is looked at, no index is used. */
@SuppressWarnings("JavaUtilDate") // what the driver gives
final class Scan {

    /** Stands for a field that is not there. */
    private enum Absent {
        FIELD
    }

    private Scan() {}

    static List<Document> find(Collection<Document> all, Document filter, Document sort) {
        Stream<Document> found = all.stream().filter(document -> matches(filter, document));
        return (sort == null ? found : found.sorted(order(sort))).toList();
    }

    static boolean matches(Document filter, Document document) {
        return filter.entrySet().stream().allMatch(entry -> matches(entry, document));
    }

    private static boolean matches(Map.Entry<String, Object> entry, Document document) {
        if (entry.getKey().equals("$or")) {
            return branches(entry).anyMatch(branch -> matches(branch, document));
        }
        if (entry.getKey().equals("$and")) {
            return branches(entry).allMatch(branch -> matches(branch, document));
        }
        Object value = value(document, entry.getKey());
        if (entry.getValue() instanceof Document operators) {
            return operators.entrySet().stream()
                    .allMatch(operator -> holds(operator.getKey(), operator.getValue(), value));
        }
        return holds("$eq", entry.getValue(), value);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Document> branches(Map.Entry<String, Object> entry) {
        return ((List<Document>) entry.getValue()).stream();
    }

    private static boolean holds(String operator, Object wanted, Object value) {
        return switch (operator) {
            case "$eq" -> any(value, one -> equal(one, wanted));
            case "$ne" -> !any(value, one -> equal(one, wanted));
            case "$in" -> any(value, one -> in(one, wanted));
            case "$nin" -> !any(value, one -> in(one, wanted));
            case "$exists" -> (Absent.FIELD != value) == (Boolean) wanted;
            case "$lt" -> any(value, one -> sameType(one, wanted) && compare(one, wanted) < 0);
            case "$lte" -> any(value, one -> sameType(one, wanted) && compare(one, wanted) <= 0);
            case "$gt" -> any(value, one -> sameType(one, wanted) && compare(one, wanted) > 0);
            case "$gte" -> any(value, one -> sameType(one, wanted) && compare(one, wanted) >= 0);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean any(Object value, Predicate<Object> condition) {
        return value instanceof List<?> array
                ? array.stream().anyMatch(condition)
                : condition.test(value);
    }

    private static boolean in(Object one, Object wanted) {
        return ((Collection<?>) wanted).stream().anyMatch(other -> equal(one, other));
    }

    private static boolean equal(Object one, Object other) {
        return type(one) == type(other) && compare(one, other) == 0;
    }

    private static boolean sameType(Object one, Object other) {
        return type(one) == type(other) && type(one) != 1;
    }

    private static Object value(Document document, String path) {
        Object value = document;
        for (String step : Arrays.asList(path.split("\\.", -1))) {
            value =
                    value instanceof Document inner && inner.containsKey(step)
                            ? inner.get(step)
                            : Absent.FIELD;
        }
        return value;
    }

    static Comparator<Document> order(Document sort) {
        Comparator<Document> order = Comparator.comparingInt(document -> 0);
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            boolean ascending = field.getValue().equals(1);
            Comparator<Document> next =
                    (one, other) ->
                            compare(
                                    representative(value(one, field.getKey()), ascending),
                                    representative(value(other, field.getKey()), ascending));
            order = order.thenComparing(ascending ? next : next.reversed());
        }
        return order;
    }

    /** An array sorts by its least element, or by its greatest when descending. */
    private static Object representative(Object value, boolean ascending) {
        if (!(value instanceof List<?> array) || array.isEmpty()) {
            return value;
        }
        Comparator<Object> order = Scan::compare;
        return Collections.min(array, ascending ? order : order.reversed());
    }

    private static int type(Object value) {
        return switch (value) {
            case List<?> empty -> 0;
            case null -> 1;
            case Absent absent -> 1;
            case Number number -> 2;
            case String text -> 3;
            case Boolean truth -> 5;
            case Date date -> 6;
            default -> 9;
        };
    }

    private static int compare(Object one, Object other) {
        int types = Integer.compare(type(one), type(other));
        if (types != 0) {
            return types;
        }
        return switch (one) {
            case Number number ->
                    Double.compare(
                            number.doubleValue() + 0.0, ((Number) other).doubleValue() + 0.0);
            case String text -> text.compareTo((String) Objects.requireNonNull(other));
            case Boolean truth -> truth.compareTo((Boolean) other);
            case Date date -> date.compareTo((Date) other);
            case null, default -> 0;
        };
    }
}
