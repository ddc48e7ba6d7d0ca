package org.duban.task.ledger;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Something that is asked of a row: of the store where an index answers it, else of the row itself
 * after so many have been read.
 */
record Condition(Bson asked, Predicate<Document> holds) {

    static Condition is(String column, String value) {
        return new Condition(Filters.eq(column, value), row -> value.equals(row.getString(column)));
    }

    static Condition atMost(String column, String value) {
        return new Condition(
                Filters.lte(column, value), row -> row.getString(column).compareTo(value) <= 0);
    }

    static Condition atLeast(String column, String value) {
        return new Condition(
                Filters.gte(column, value), row -> row.getString(column).compareTo(value) >= 0);
    }

    static Condition above(String column, String value) {
        return new Condition(
                Filters.gt(column, value), row -> row.getString(column).compareTo(value) > 0);
    }

    static Condition below(String column, String value) {
        return new Condition(
                Filters.lt(column, value), row -> row.getString(column).compareTo(value) < 0);
    }

    static Condition oneOf(String column, Collection<String> values) {
        return new Condition(
                Filters.in(column, values), row -> values.contains(row.getString(column)));
    }

    /** For a column of several values. */
    static Condition hasOneOf(String column, Collection<String> values) {
        return new Condition(
                Filters.in(column, values),
                row -> row.getList(column, String.class).stream().anyMatch(values::contains));
    }

    static Condition contains(String column, String text) {
        return new Condition(
                Filters.regex(column, Pattern.quote(text)),
                row -> row.getString(column).contains(text));
    }

    Condition and(Condition other) {
        return new Condition(
                Filters.and(asked, other.asked), row -> holds.test(row) && other.holds.test(row));
    }
}
