package org.duban.report.filing;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import org.duban.journal.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filings in the order in which they came to be as they are: what waits longest comes first. */
@Component
public final class FilingQueue {

    private final Filings filings;

    FilingQueue(Filings filings) {
        this.filings = filings;
    }

    /**
     * What has waited longest for the office.
     *
     * @param department null for all
     * @return null when nothing waits
     */
    public @Nullable Filing oldest(String programme, @Nullable String department) {
        List<Versioned<Filing>> first =
                list(programme, FilingStatus.SUBMITTED, department, null, 1);
        return first.isEmpty() ? null : first.getFirst().state();
    }

    /**
     * A stretch of the queue.
     *
     * @param status null for all that was begun
     * @param after key of the last row seen; null at the beginning
     */
    List<Versioned<Filing>> list(
            @Nullable String programme,
            @Nullable FilingStatus status,
            @Nullable String department,
            @Nullable String after,
            int limit) {
        List<Bson> filter = new ArrayList<>();
        filter.add(Filters.in(FilingColumns.STATUS, statuses(status)));
        if (programme != null) {
            filter.add(Filters.eq(FilingColumns.PROGRAMME, programme));
        }
        if (department != null) {
            filter.add(Filters.eq(FilingColumns.DEPARTMENT, department));
        }
        if (after != null) {
            filter.add(Filters.gt(FilingColumns.FILED_KEY, after));
        }
        return filings.list(Filters.and(filter), FilingColumns.FILED_KEY, limit);
    }

    private static List<String> statuses(@Nullable FilingStatus asked) {
        return Arrays.stream(FilingStatus.values())
                .filter(any -> asked == null ? any != FilingStatus.NONE : any == asked)
                .map(FilingStatus::name)
                .toList();
    }
}
