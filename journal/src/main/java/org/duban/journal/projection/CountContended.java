package org.duban.journal.projection;

import com.mongodb.MongoException;
import java.util.Set;

/** Somebody else kept counting into the same documents: try again later. */
final class CountContended extends MongoException {

    private static final long serialVersionUID = 1L;

    CountContended(Set<String> documents) {
        super("Others keep counting into " + documents);
    }
}
