package org.duban.notification.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells news from copies: an event is told at its first place on the topics and nowhere else, how
 * long ago that may have been. Of aggregates lately told of, their last revision says so; of the
 * others the store knows the first place.
 */
final class FirstTold {

    private static final int REMEMBERED = 20_000;

    private final Predicate<FeedRecord> keptElsewhere;
    private final Map<String, Long> latest =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * Knows nothing yet.
     *
     * @param keptElsewhere whether the store has the event at another place than this one
     */
    FirstTold(Predicate<FeedRecord> keptElsewhere) {
        this.keptElsewhere = keptElsewhere;
    }

    /** Whether the event was told at an earlier place. */
    synchronized boolean isCopy(FeedRecord entry) {
        String aggregate = entry.envelope().aggregate();
        long revision = entry.envelope().revision();
        Long known = latest.get(aggregate);
        boolean copy = known == null ? keptElsewhere.test(entry) : revision <= known;
        latest.merge(aggregate, revision, Math::max);
        return copy;
    }

    /** The topics are read again from somewhere: what was told may come once more, as news. */
    synchronized void forget() {
        latest.clear();
    }
}
