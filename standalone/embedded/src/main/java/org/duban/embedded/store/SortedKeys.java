package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;
import org.h2.mvstore.MVMap;

/** A sorted map that leads to documents: an index, or the documents themselves by {@code _id}. */
interface SortedKeys {

    List<IndexKey> getKeys();

    MVMap<byte[], byte[]> map();

    /** Whether a document may stand under several keys, because a field holds an array. */
    boolean isMultikey();

    /** Whether this field of some document holds an array. */
    boolean isMultikey(String field);

    /** Whether documents without any of the fields are left out. */
    boolean leavesOut();
}
