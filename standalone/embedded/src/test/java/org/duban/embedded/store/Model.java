package org.duban.embedded.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** A collection as MongoDB would have it, in a map. */
final class Model {

    private final Map<String, Document> documents = new TreeMap<>();

    Model(List<Document> documents) {
        documents.forEach(this::insert);
    }

    List<Document> all() {
        return new ArrayList<>(documents.values());
    }

    boolean insert(Document document) {
        return documents.putIfAbsent(document.getString("_id"), Change.copy(document)) == null;
    }

    List<Document> find(Document filter, Document sort) {
        return Scan.find(all(), filter, sort);
    }

    /** How many of the found were changed. */
    int update(List<Document> found, Change change) {
        int modified = 0;
        for (Document document : found) {
            Document changed = change.appliedTo(document);
            modified += changed.equals(document) ? 0 : 1;
            documents.put(document.getString("_id"), changed);
        }
        return modified;
    }

    void delete(List<Document> found) {
        found.forEach(document -> documents.remove(document.getString("_id")));
    }

    /** Puts a newer revision in place; false where what stands there is not older. */
    boolean replaceOlder(Document replacement) {
        String id = replacement.getString("_id");
        Document there = documents.get(id);
        boolean older =
                there == null
                        || (there.get("revision") instanceof Integer revision
                                && revision < replacement.getInteger("revision"));
        if (older) {
            documents.put(id, Change.copy(replacement));
        }
        return older;
    }
}
