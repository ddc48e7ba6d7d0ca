package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is asked of a collection: which documents, in which order, how many, which fields. */
record QuerySpec(
        Document filter, @Nullable Document sort, int skip, int limit, @Nullable Document fields) {

    static QuerySpec of(@Nullable Document filter) {
        return new QuerySpec(filter == null ? new Document() : filter, null, 0, 0, null);
    }

    /** How many documents an index in the right order has to give, 0 where all are wanted. */
    int enough() {
        return limit > 0 ? limit + skip : 0;
    }
}
