package org.duban.journal;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;

/** Recognises the store's way of saying that a key is already there. */
final class Duplicates {

    private static final int DUPLICATE_KEY = 11000;

    private Duplicates() {}

    static boolean isDuplicate(MongoWriteException refused) {
        return refused.getError().getCode() == DUPLICATE_KEY;
    }

    /** Whether some of many were refused, all of them for this. */
    static boolean areAllDuplicates(MongoBulkWriteException refused) {
        return refused.getWriteConcernError() == null
                && refused.getWriteErrors().stream()
                        .allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }
}
