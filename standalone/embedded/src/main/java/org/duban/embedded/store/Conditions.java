package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the conditions on a field apart, because of arrays: in MongoDB {@code {tags: {$gt: 1, $lt:
 * 3}}} holds when one element is above 1 and another below 3; the matcher wants one that is both.
 */
final class Conditions {

    private static final Set<String> APART =
            Set.of("$eq", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$ne", "$exists");

    private Conditions() {}

    static Document apart(Document filter) {
        Document apart = new Document();
        List<Document> further = new ArrayList<>();
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            apart.put(entry.getKey(), condition(entry.getKey(), entry.getValue(), further));
        }
        if (further.isEmpty()) {
            return apart;
        }
        further.addFirst(apart);
        return new Document("$and", further);
    }

    private static @Nullable Object condition(
            String field, @Nullable Object condition, List<Document> further) {
        if (condition instanceof Collection<?> parts && field.startsWith("$")) {
            return parts.stream().map(Conditions::part).toList();
        }
        if (!(condition instanceof Document operators) || operators.size() < 2) {
            return condition;
        }
        Document together = new Document();
        operators.forEach(
                (operator, bound) -> {
                    Document target = together;
                    if (APART.contains(operator) && !together.isEmpty()) {
                        target = new Document();
                        further.add(new Document(field, target));
                    }
                    target.put(operator, bound);
                });
        return together;
    }

    private static @Nullable Object part(@Nullable Object part) {
        return part instanceof Document filter ? apart(filter) : part;
    }
}
