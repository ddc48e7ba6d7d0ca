package org.duban.report.filing;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.duban.journal.Versioned;
import org.duban.report.obligation.ObligationStates;
import org.jspecify.annotations.Nullable;

/** Opens the room's collections to tests of other rooms. */
public final class FilingsOf {

    private FilingsOf() {}

    /** The filings in a database; nothing of them goes anywhere. */
    public static Filings database(MongoDatabase database, Clock clock, ObligationStates rule) {
        return new Filings(database, (type, fact) -> {}, clock, rule);
    }

    public static FilingQueue queue(Filings filings) {
        return new FilingQueue(filings);
    }

    public static List<String> waiting(FilingQueue queue, @Nullable String programme, int limit) {
        return ids(queue.list(programme, FilingStatus.SUBMITTED, null, null, limit));
    }

    public static List<String> begun(FilingQueue queue, @Nullable String programme, int limit) {
        return ids(queue.list(programme, null, null, null, limit));
    }

    private static List<String> ids(List<Versioned<Filing>> rows) {
        return rows.stream().map(Versioned::id).toList();
    }
}
