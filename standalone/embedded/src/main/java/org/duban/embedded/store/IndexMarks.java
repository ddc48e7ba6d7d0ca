package org.duban.embedded.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;

/** What an index knows about itself beyond its entries, kept in the same file. */
final class IndexMarks {

    private final MVMap<String, String> marks;
    private final String built;
    private final String array;
    private final Set<String> arrays = ConcurrentHashMap.newKeySet();

    IndexMarks(String index, MVMap<String, String> marks) {
        this.marks = marks;
        this.built = "built/" + index;
        this.array = "array/" + index + "/";
        marks.keyIterator(array)
                .forEachRemaining(
                        mark -> {
                            if (mark.startsWith(array)) {
                                arrays.add(mark.substring(array.length()));
                            }
                        });
    }

    /** Whether every document has its entries; a start need not look. */
    boolean isBuilt() {
        return marks.containsKey(built);
    }

    void markBuilt() {
        marks.putIfAbsent(built, "");
    }

    /** Whether any field of any document has held an array. */
    boolean hasArrays() {
        return !arrays.isEmpty();
    }

    boolean isArray(String field) {
        return arrays.contains(field);
    }

    void markArray(String field) {
        if (arrays.add(field)) {
            marks.put(array + field, "");
        }
    }

    void clear() {
        marks.remove(built);
        arrays.forEach(field -> marks.remove(array + field));
        arrays.clear();
    }
}
