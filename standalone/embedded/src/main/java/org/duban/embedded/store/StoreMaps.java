package org.duban.embedded.store;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/** The maps of a store's file and how their keys and values are written. */
final class StoreMaps {

    /** Names and versions the store keeps about itself. */
    static final String MARKS = "marks";

    /** Documents by {@code _id}, a map for each collection. */
    static final String DOCUMENTS = "documents/";

    /** Entries of indexes, a map for each. */
    static final String ENTRIES = "entries/";

    private StoreMaps() {}

    static MVMap<String, String> marks(MVStore store) {
        return store.openMap(
                MARKS,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    static MVMap<byte[], byte[]> bytes(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    /** Copies all maps into an empty store. */
    static void copy(MVStore from, MVStore to) {
        marks(to).putAll(marks(from));
        for (String name : from.getMapNames()) {
            if (!name.equals(MARKS)) {
                MVMap<byte[], byte[]> copy = bytes(to, name);
                bytes(from, name).forEach(copy::put);
                to.commit();
            }
        }
    }
}
