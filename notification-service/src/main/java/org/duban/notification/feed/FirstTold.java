package org.duban.notification.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells news from copies: an event is told at its first place on the topics and nowhere else, how
 * long ago that may have been. Of each aggregate lately told of, memory knows a run of revisions
 * without a gap; of everything before and beyond that run the store knows the first place.
 */
final class FirstTold {

    private static final int REMEMBERED = 20_000;

    private final Predicate<FeedRecord> keptElsewhere;
    private final Map<String, Run> lately =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
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
        Run told = lately.get(aggregate);
        if (told != null && told.has(revision)) {
            return true;
        }
        boolean isNext = told != null && told.isNext(revision);
        if (!isNext && keptElsewhere.test(entry)) {
            return true;
        }
        lately.put(aggregate, told == null ? new Run(revision, revision) : told.with(revision));
        return false;
    }

    /** The topics are read again from somewhere: what was told may come once more, as news. */
    synchronized void forget() {
        lately.clear();
    }

    /** Revisions that were told, all of them from the first to the last. */
    private record Run(long first, long last) {

        boolean has(long revision) {
            return first <= revision && revision <= last;
        }

        boolean isNext(long revision) {
            return revision == last + 1;
        }

        /** Longer by one at either end; begun anew behind a gap, where what is missing may come. */
        Run with(long revision) {
            if (revision > last) {
                return new Run(isNext(revision) ? first : revision, revision);
            }
            return revision == first - 1 ? new Run(revision, last) : this;
        }
    }
}
