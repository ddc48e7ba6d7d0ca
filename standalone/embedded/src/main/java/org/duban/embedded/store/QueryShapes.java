package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what each shape of query examines and returns, and names those that scan. */
final class QueryShapes {

    private static final Logger log = LoggerFactory.getLogger(QueryShapes.class);

    /** Field names made of data would fill the memory. */
    private static final int MOST_SHAPES = 1000;

    private static final QueryShape OTHERS = new QueryShape("", "", "others", "");

    private final Map<QueryShape, QueryCounts> counts = new ConcurrentHashMap<>();

    void count(QueryShape asked, QueryCounts more) {
        boolean room = counts.size() < MOST_SHAPES || counts.containsKey(asked);
        QueryShape shape = room ? asked : OTHERS;
        QueryCounts sum = counts.merge(shape, more, QueryCounts::plus);
        if (more.scans() > 0 && sum.scans() == 1) {
            log.warn("No index serves {}: all documents are examined", shape);
        }
    }

    Map<QueryShape, QueryCounts> counts() {
        return Map.copyOf(counts);
    }

    /** The counts as the answer to the command {@code dubanQueryShapes}. */
    Document asReply() {
        List<Document> shapes = new ArrayList<>();
        counts.forEach(
                (shape, count) ->
                        shapes.add(
                                new Document("collection", shape.collection())
                                        .append("command", shape.command())
                                        .append("filter", shape.filter())
                                        .append("sort", shape.sort())
                                        .append("runs", count.runs())
                                        .append("examined", count.examined())
                                        .append("returned", count.returned())
                                        .append("scans", count.scans())));
        Document reply = new Document("shapes", shapes);
        Utils.markOkay(reply);
        return reply;
    }

    static QueryShape shape(
            String collection, String command, @Nullable Document filter, @Nullable Document sort) {
        return new QueryShape(
                collection,
                command,
                filter == null ? "" : filterShape(filter),
                sort == null ? "" : sortShape(sort));
    }

    private static String filterShape(Document filter) {
        TreeSet<String> conditions = new TreeSet<>();
        filter.forEach(
                (field, condition) -> conditions.add(field + " " + conditionShape(condition)));
        return String.join(", ", conditions);
    }

    private static String conditionShape(@Nullable Object condition) {
        if (condition instanceof Collection<?> parts) {
            TreeSet<String> shapes = new TreeSet<>();
            parts.forEach(part -> shapes.add(part instanceof Document d ? filterShape(d) : "="));
            return "(" + String.join(" | ", shapes) + ")";
        }
        if (condition instanceof Document operators
                && operators.keySet().stream().anyMatch(name -> name.startsWith("$"))) {
            return String.join(" ", new TreeSet<>(operators.keySet()));
        }
        return "=";
    }

    private static String sortShape(Document sort) {
        List<String> fields = new ArrayList<>();
        sort.forEach((field, direction) -> fields.add(field + " " + direction));
        return String.join(", ", fields);
    }
}
