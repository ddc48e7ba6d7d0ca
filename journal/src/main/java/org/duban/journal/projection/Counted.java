package org.duban.journal.projection;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.projection.CountedDocuments.Share;

/**
 * Up to where a counter document has counted.
 *
 * @param positions last counted offset by {@code topic-partition}
 * @param replays what was counted late, as {@code topic-partition@offset}
 */
record Counted(Map<String, Long> positions, List<String> replays) {

    static final Counted NOTHING = new Counted(Map.of(), List.of());

    static Counted of(Document document) {
        Map<String, Long> positions = new LinkedHashMap<>();
        document.get("positions", new Document())
                .forEach((name, offset) -> positions.put(name, ((Number) offset).longValue()));
        return new Counted(
                positions,
                document.containsKey("replays")
                        ? document.getList("replays", String.class)
                        : List.of());
    }

    boolean has(Arrived arrived) {
        if (replays.contains(place(arrived))) {
            return true;
        }
        Long position = positions.get(partition(arrived));
        return !arrived.replayed() && position != null && arrived.offset() <= position;
    }

    /** Matches the document only while it has counted neither more nor less than this. */
    Bson guard(String id, List<Share> missing) {
        List<Bson> guards = new ArrayList<>();
        guards.add(Filters.eq("_id", id));
        for (Share share : missing) {
            Arrived arrived = share.arrived();
            if (arrived.replayed()) {
                guards.add(Filters.ne("replays", place(arrived)));
            }
        }
        for (String partition : reached(missing).keySet()) {
            String field = "positions." + partition;
            Long position = positions.get(partition);
            guards.add(
                    position == null ? Filters.exists(field, false) : Filters.eq(field, position));
        }
        return Filters.and(guards);
    }

    Document update(List<Share> missing) {
        Increments all = new Increments();
        missing.forEach(share -> all.addAll(share.increments()));
        Document update = new Document();
        put(update, "$inc", new Document(all.sums()));
        put(update, "$max", new Document(all.latest()));
        Document reached = new Document();
        reached(missing)
                .forEach((partition, offset) -> reached.put("positions." + partition, offset));
        put(update, "$set", reached);
        List<String> late =
                missing.stream()
                        .map(Share::arrived)
                        .filter(Arrived::replayed)
                        .map(Counted::place)
                        .toList();
        if (!late.isEmpty()) {
            update.put("$push", new Document("replays", new Document("$each", late)));
        }
        return update;
    }

    private static Map<String, Long> reached(List<Share> missing) {
        Map<String, Long> reached = new LinkedHashMap<>();
        for (Share share : missing) {
            Arrived arrived = share.arrived();
            if (!arrived.replayed()) {
                reached.merge(partition(arrived), arrived.offset(), Math::max);
            }
        }
        return reached;
    }

    private static void put(Document update, String operator, Document fields) {
        if (!fields.isEmpty()) {
            update.put(operator, fields);
        }
    }

    static String partition(Arrived arrived) {
        return Increments.escape(arrived.topic()) + "-" + arrived.partition();
    }

    private static String place(Arrived arrived) {
        return partition(arrived) + "@" + arrived.offset();
    }
}
