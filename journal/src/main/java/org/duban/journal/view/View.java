package org.duban.journal.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** One version of the collections behind a stream. */
public final class View {

    private static final int FIRST = 1;

    private final MongoDatabase database;
    private final ViewLayout layout;
    private final int version;

    View(MongoDatabase database, ViewLayout layout, int version) {
        this.database = database;
        this.layout = layout;
        this.version = version;
    }

    public int version() {
        return version;
    }

    /**
     * A collection of this version.
     *
     * @param name as in the layout
     */
    public MongoCollection<Document> collection(String name) {
        if (!layout.indexes().containsKey(name)) {
            throw new IllegalArgumentException(
                    "%s has no collection %s".formatted(layout.stream(), name));
        }
        return database.getCollection(name(name, version));
    }

    /** Makes the indexes of this version. */
    View prepared() {
        layout.indexes().forEach((name, keys) -> keys.forEach(collection(name)::createIndex));
        return this;
    }

    /** Deletes the collections of this version. */
    void drop() {
        layout.indexes().keySet().forEach(name -> collection(name).drop());
    }

    /** What a collection is called in a version. */
    static String name(String name, int version) {
        return version == FIRST ? name : name + "_v" + version;
    }
}
