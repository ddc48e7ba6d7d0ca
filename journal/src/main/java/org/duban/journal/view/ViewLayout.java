package org.duban.journal.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/**
 * The collections a stream writes, with the indexes every version of them has.
 *
 * @param stream which writes them, for example {@code task.department-progress}
 * @param indexes keys of the indexes, by name of the collection in its first version
 */
public record ViewLayout(String stream, Map<String, List<Bson>> indexes) {

    /** The layout of a view without collections yet. */
    public static ViewLayout of(String stream) {
        return new ViewLayout(stream, Map.of());
    }

    /** The layout with one more collection. */
    public ViewLayout with(String collection, Bson... keys) {
        Map<String, List<Bson>> more = new LinkedHashMap<>(indexes);
        more.put(collection, List.of(keys));
        return new ViewLayout(stream, more);
    }
}
