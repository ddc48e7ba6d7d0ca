package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Results handed out a batch at a time. */
interface Batches {

    /** A reply must stay well under what the protocol carries, whatever the documents weigh. */
    int MOST_BYTES = 8 << 20;

    /** The next documents, at most as many. */
    List<Document> take(int most);

    /** Whether there are no more. */
    boolean isDone();
}
