package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order a query asks for, field by field; empty where it asks for none. */
record SortOrder(List<Field> fields) {

    /** One field and its direction. */
    record Field(String name, boolean ascending) {

        /** Of an array the least element counts, or the greatest where the order descends. */
        private byte[] keyOf(@Nullable Object value) {
            Collection<?> values =
                    value instanceof Collection<?> array && !array.isEmpty()
                            ? array
                            : Collections.singletonList(value);
            return values.stream()
                    .map(KeyEncoder::encode)
                    .map(key -> ascending ? key : Cut.mirrored(key))
                    .min(Arrays::compareUnsigned)
                    .orElseThrow();
        }
    }

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

    /** Bytes that sort as the document does, and as the entries of an index do. */
    byte[] keyOf(Document document) {
        byte[] key = new byte[0];
        for (Field field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.name());
            key = Cut.joined(key, field.keyOf(value));
        }
        return key;
    }
}
