package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order a query asks for, field by field; empty where it asks for none. */
record SortOrder(List<Field> fields) {

    /** One field and its direction. */
    record Field(String name, boolean ascending) {}

    static SortOrder of(@Nullable Document sort) {
        List<Field> fields = new ArrayList<>();
        if (sort != null) {
            for (Map.Entry<String, Object> entry : sort.entrySet()) {
                if (entry.getKey().startsWith("$")) {
                    return new SortOrder(List.of()); // $natural: as it comes
                }
                fields.add(new Field(entry.getKey(), ((Number) entry.getValue()).intValue() > 0));
            }
        }
        return new SortOrder(fields);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
