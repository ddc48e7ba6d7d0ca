package org.duban.embedded.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.bson.Document;

/** The update operators the product uses, applied plainly to one document. */
record Change(Document update) {

    static Arbitrary<Change> any() {
        Arbitrary<Object> values =
                Arbitraries.of("2018-10-01", "2018-10-22", "2019", 41, 42).map(v -> v);
        Arbitrary<Document> set =
                Combinators.combine(Arbitraries.of("a", "b", "n.d"), values.injectNull(0.2))
                        .as((field, value) -> operator("$set", field, value));
        Arbitrary<Document> others =
                Arbitraries.of(
                        operator("$inc", "revision", 1),
                        operator("$inc", "n.count", 3),
                        operator("$unset", "c", ""),
                        operator("$unset", "n.d", ""),
                        operator("$max", "high", 2),
                        operator("$max", "high", 5),
                        operator("$min", "low", "2018-10-05"),
                        operator("$min", "low", "2018-09-30"));
        return Arbitraries.oneOf(set, set, others)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Change::together);
    }

    private static Document operator(String name, String field, Object value) {
        return new Document(name, new Document(field, value));
    }

    /** One update of several operators, each field in one of them. */
    private static Change together(List<Document> parts) {
        Document update = new Document();
        List<String> fields = new ArrayList<>();
        for (Document part : parts) {
            Map.Entry<String, Object> operator = part.entrySet().iterator().next();
            Document change = (Document) operator.getValue();
            if (fields.stream().noneMatch(change::containsKey)) {
                fields.addAll(change.keySet());
                Document all =
                        (Document)
                                update.computeIfAbsent(operator.getKey(), name -> new Document());
                all.putAll(change);
            }
        }
        return new Change(update);
    }

    Document appliedTo(Document document) {
        Document changed = copy(document);
        update.forEach(
                (operator, fields) ->
                        ((Document) fields)
                                .forEach((path, value) -> apply(changed, operator, path, value)));
        return changed;
    }

    private static void apply(Document document, String operator, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            String outer = path.substring(0, dot);
            if (operator.equals("$unset") && !document.containsKey(outer)) {
                return;
            }
            Document inner = (Document) document.computeIfAbsent(outer, name -> new Document());
            apply(inner, operator, path.substring(dot + 1), value);
            return;
        }
        switch (operator) {
            case "$set" -> document.put(path, value);
            case "$unset" -> document.remove(path);
            case "$inc" -> document.merge(path, value, (was, by) -> (int) was + (int) by);
            case "$max" -> document.merge(path, value, chosen(1));
            case "$min" -> document.merge(path, value, chosen(-1));
            default -> throw new IllegalArgumentException(operator);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static BiFunction<Object, Object, Object> chosen(int sign) {
        return (was, now) -> ((Comparable) now).compareTo(was) * sign > 0 ? now : was;
    }

    static Document copy(Document document) {
        Document copy = new Document(document);
        copy.replaceAll((field, value) -> value instanceof Document d ? new Document(d) : value);
        return copy;
    }
}
