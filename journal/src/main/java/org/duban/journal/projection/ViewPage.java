package org.duban.journal.projection;

import java.time.Instant;
import java.util.List;
import org.duban.journal.door.Page;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is made from a view.
 *
 * @param next where the next page begins; null on the last page
 * @param asOf the moment as of which the list is complete (UTC)
 * @param eventsBehind events that are not in it yet; −1 when unknown
 */
public record ViewPage<T>(List<T> items, @Nullable String next, Instant asOf, long eventsBehind) {

    /**
     * A page with how fresh it is.
     *
     * @param freshness of the view, looked at before the page was read
     */
    public static <T> ViewPage<T> of(Page<T> page, Freshness freshness) {
        return new ViewPage<>(
                page.items(),
                page.next(),
                freshness.completeAsOf(page.asOf()),
                freshness.eventsBehind());
    }
}
