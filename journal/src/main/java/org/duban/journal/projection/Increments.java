package org.duban.journal.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/**
 * What one event adds to one counter document: a function of the event alone (or of its aggregate
 * before and after it), never of the counters.
 */
public final class Increments {

    private final Map<String, Long> sums = new LinkedHashMap<>();
    private final Map<String, Comparable<?>> latest = new LinkedHashMap<>();

    /**
     * Adds to a number.
     *
     * @param path names of nested fields, outermost first; dots in them are taken care of
     */
    public Increments add(long amount, String... path) {
        sums.merge(field(path), amount, Long::sum);
        return this;
    }

    /** Raises a field to a value unless it is already greater: strings, numbers, dates. */
    public Increments raise(Comparable<?> value, String... path) {
        latest.merge(field(path), value, Increments::greater);
        return this;
    }

    /** The field path under which a value of a counter document is found. */
    public static String field(String... path) {
        StringBuilder field = new StringBuilder();
        for (String name : path) {
            if (!field.isEmpty()) {
                field.append('.');
            }
            field.append(escape(name));
        }
        return field.toString();
    }

    /** A name as it is written in a document: without dots, without a leading dollar. */
    public static String escape(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    /** A name as it was before {@link #escape}. */
    public static String unescape(String name) {
        return name.replace("%2E", ".").replace("%24", "$").replace("%25", "%");
    }

    void addAll(Increments more) {
        more.sums.forEach((field, amount) -> sums.merge(field, amount, Long::sum));
        more.latest.forEach((field, value) -> latest.merge(field, value, Increments::greater));
    }

    /** The amounts the other way round; raised values cannot be lowered again and are left out. */
    Increments negated() {
        Increments negated = new Increments();
        sums.forEach((field, amount) -> negated.sums.put(field, -amount));
        return negated;
    }

    boolean isNothing() {
        return latest.isEmpty() && sums().isEmpty();
    }

    void restore(Document kept) {
        String field = kept.getString("field");
        if (kept.get("amount") instanceof Number amount) {
            sums.merge(field, amount.longValue(), Long::sum);
        } else if (kept.get("value") instanceof Comparable<?> value) {
            latest.merge(field, value, Increments::greater);
        }
    }

    Map<String, Long> sums() {
        Map<String, Long> changed = new LinkedHashMap<>(sums);
        changed.values().removeIf(amount -> amount == 0);
        return changed;
    }

    Map<String, Comparable<?>> latest() {
        return latest;
    }

    @SuppressWarnings("unchecked") // values of one field are of one type
    private static Comparable<?> greater(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other) >= 0 ? one : other;
    }
}
