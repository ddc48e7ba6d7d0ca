package org.duban.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.bson.Document;

/** Documents, indexes, filters and orders of every kind the product uses, in small worlds. */
@SuppressWarnings("JavaUtilDate") // what the driver gives
final class Shapes {

    private static final List<String> FIELDS = List.of("a", "b", "c", "n.d");

    private Shapes() {}

    /** Mostly ISO dates and small numbers, sometimes null or another type. */
    static Arbitrary<Object> values() {
        return Arbitraries.frequencyOf(
                List.of(
                        pair(5, Arbitraries.of("2018-09-30", "2018-10-01", "2018-10-22", "2019")),
                        pair(4, Arbitraries.of(1, 2, 3, 2L, 2.5)),
                        pair(1, Arbitraries.of("", "督办", "\u0000", "a\u0001", "é")),
                        pair(1, Arbitraries.of(true, false, -1, 0, -0.0, 1L << 53, 1e300)),
                        pair(1, Arbitraries.of(new Date(0), new Date(86_400_000))),
                        pair(1, Arbitraries.just((Object) null))));
    }

    private static Tuple2<Integer, Arbitrary<Object>> pair(int weight, Arbitrary<?> values) {
        return Tuple.of(weight, values.map(value -> (Object) value));
    }

    static Arbitrary<List<Document>> documents() {
        Arbitrary<Object> field = values().optional(0.8).map(Shapes::orMissing);
        Arbitrary<Object> array =
                Arbitraries.frequencyOf(
                        List.of(
                                pair(6, values()),
                                pair(1, values().list().ofMaxSize(3).map(ArrayList::new))));
        return Combinators.combine(field, field, field, field, array)
                .as(Shapes::document)
                .list()
                .ofMaxSize(40)
                .map(Shapes::numbered);
    }

    private static Object orMissing(Optional<Object> value) {
        return value.orElse(Shapes.class);
    }

    private static Document document(Object a, Object b, Object c, Object d, Object tags) {
        Document document = new Document();
        put(document, "a", a);
        put(document, "b", b);
        put(document, "c", c);
        Document inner = new Document();
        put(inner, "d", d);
        if (!inner.isEmpty()) {
            document.put("n", inner);
        }
        put(document, "tags", tags);
        return document;
    }

    private static void put(Document document, String field, Object value) {
        if (value != Shapes.class) {
            document.put(field, value);
        }
    }

    private static List<Document> numbered(List<Document> documents) {
        for (int i = 0; i < documents.size(); i++) {
            documents.get(i).put("_id", "task.%02d".formatted(i * 7 % 100));
        }
        return documents;
    }

    private static final List<Document> INDEXES =
            List.of(
                    index("a", 1),
                    index("a", 1, "b", 1),
                    index("a", 1, "b", -1, "_id", 1),
                    index("b", -1, "a", 1),
                    index("a", 1, "b", 1, "c", 1, "_id", 1),
                    index("n.d", 1, "a", 1),
                    index("tags", 1),
                    index("tags", 1, "b", 1, "_id", 1),
                    index("a", 1, "tags", 1, "b", -1, "_id", 1),
                    index("a", 1, "tags", 1, "b", 1),
                    index("c", 1, "_id", -1));

    static Arbitrary<List<Document>> indexes() {
        return Arbitraries.of(INDEXES).list().uniqueElements().ofMinSize(2).ofMaxSize(8);
    }

    private static Document index(Object... keys) {
        Document index = new Document();
        for (int i = 0; i < keys.length; i += 2) {
            index.put((String) keys[i], keys[i + 1]);
        }
        return index;
    }

    private static Arbitrary<Object> conditions() {
        return Arbitraries.oneOf(
                values(),
                values(),
                Combinators.combine(Arbitraries.of("$lt", "$lte", "$gt", "$gte"), bounds())
                        .as(Document::new),
                Combinators.combine(
                                Arbitraries.of("$gt", "$gte"),
                                bounds(),
                                Arbitraries.of("$lt", "$lte"),
                                bounds())
                        .as((low, from, high, to) -> new Document(low, from).append(high, to)),
                values().map(value -> new Document("$ne", value)),
                values().list().ofMaxSize(4).map(list -> new Document("$in", list)),
                values().list().ofMinSize(2).ofMaxSize(6).map(list -> new Document("$in", list)),
                values().list().ofMaxSize(2).map(list -> new Document("$nin", list)),
                Arbitraries.of(true, false).map(exists -> new Document("$exists", exists)));
    }

    private static Arbitrary<Object> bounds() {
        return values().filter(Objects::nonNull);
    }

    private static Arbitrary<Document> fields() {
        Arbitrary<String> names = Arbitraries.of("a", "a", "b", "b", "c", "n.d", "tags");
        return Combinators.combine(names, conditions())
                .as(Document::new)
                .list()
                .ofMaxSize(3)
                .map(Shapes::together);
    }

    private static Document together(List<Document> parts) {
        Document all = new Document();
        parts.forEach(all::putAll);
        return all;
    }

    static Arbitrary<Document> filters() {
        Arbitrary<Document> alternatives =
                fields().filter(one -> !one.isEmpty())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(any -> new Document("$or", any));
        Arbitrary<Document> identified =
                Combinators.combine(
                                Arbitraries.of("task.00", "task.07", "task.14", "task.x"), fields())
                        .as((id, more) -> new Document("_id", id).append("$and", List.of(more)));
        return Arbitraries.oneOf(
                fields(),
                fields(),
                Combinators.combine(fields(), alternatives)
                        .as((one, other) -> together(Arrays.asList(one, other))),
                pages(),
                identified);
    }

    /** The next page of a list: behind (x, id) in the order of a field and _id. */
    private static Arbitrary<Document> pages() {
        return Combinators.combine(
                        fields(), Arbitraries.of(FIELDS), bounds(), Arbitraries.of("$gt", "$lt"))
                .as(
                        (first, field, last, direction) ->
                                together(List.of(first, behind(field, last, direction))));
    }

    private static Document behind(String field, Object last, String direction) {
        return new Document(
                "$or",
                List.of(
                        new Document(field, new Document(direction, last)),
                        new Document(field, last)
                                .append("_id", new Document(direction, "task.35"))));
    }

    static Arbitrary<Document> orders() {
        Arbitrary<Integer> directions = Arbitraries.of(1, -1);
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "n.d", "tags");
        return Combinators.combine(names, directions)
                .as(Document::new)
                .list()
                .ofMaxSize(3)
                .map(Shapes::together)
                .flatMap(order -> directions.map(id -> new Document(order).append("_id", id)));
    }

    /** A list as an index is made for: values for its first fields, in the order of the rest. */
    static Arbitrary<QueriesTests.Query> listings() {
        Arbitrary<Object> points =
                values().list().ofMinSize(1).ofMaxSize(5).map(list -> new Document("$in", list));
        return Combinators.combine(
                        Arbitraries.of(INDEXES),
                        Arbitraries.oneOf(points, values(), points).list().ofMaxSize(2),
                        Arbitraries.of(1, -1),
                        Arbitraries.integers().between(0, 10))
                .as(Shapes::listing);
    }

    private static QueriesTests.Query listing(
            Document index, List<Object> first, int direction, int limit) {
        Document filter = new Document();
        Document order = new Document();
        int at = 0;
        for (String field : index.keySet()) {
            if (at < first.size() && !field.equals("_id")) {
                filter.put(field, first.get(at++));
            } else {
                order.put(field, index.getInteger(field) * direction);
            }
        }
        order.putIfAbsent("_id", direction);
        return new QueriesTests.Query(filter, order, limit, 0);
    }
}
