package org.duban.journal.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to be sent: of one aggregate, a fact goes only after the one before it is safe
 * on the topic.
 *
 * <p>Remembers the last safe revision of the aggregates lately used, and what is under way.
 */
final class Turns {

    /** What to do with a fact. */
    enum Turn {
        /** Send it, then tell whether it is safe. */
        NOW,
        /** Nothing: it comes out again when the one before it is safe. */
        LATER,
        /** Find out whether the one before it is safe; this instance does not know. */
        UNKNOWN
    }

    private static final int REMEMBERED = 20_000;
    private static final int MOST_WAITING = 100;

    private final Map<String, Deque<Parcel>> underWay = new HashMap<>();
    private final Map<String, Long> safe =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    synchronized Turn of(String aggregate, Parcel parcel) {
        long revision = parcel.revision();
        Deque<Parcel> chain = underWay.get(aggregate);
        if (chain != null) {
            if (chain.getLast().revision() != revision - 1 || chain.size() > MOST_WAITING) {
                return Turn.UNKNOWN;
            }
            chain.addLast(parcel);
            return Turn.LATER;
        }
        if (revision == 1 || Long.valueOf(revision - 1).equals(safe.get(aggregate))) {
            begin(aggregate, parcel);
            return Turn.NOW;
        }
        return Turn.UNKNOWN;
    }

    /** The one before this is safe, as the store says. */
    synchronized Turn afterLook(String aggregate, Parcel parcel) {
        safe.put(aggregate, parcel.revision() - 1);
        return of(aggregate, parcel);
    }

    /** The fact under way is safe; answers the next one to send. */
    synchronized @Nullable Parcel safe(String aggregate, Parcel parcel) {
        safe.put(aggregate, parcel.revision());
        Deque<Parcel> chain = underWay.get(aggregate);
        if (chain == null) {
            return null;
        }
        chain.removeFirst();
        if (chain.isEmpty()) {
            underWay.remove(aggregate);
            return null;
        }
        return chain.getFirst();
    }

    /** The fact under way may not be safe: it and all that wait behind it are the sweeper's. */
    synchronized void lost(String aggregate) {
        underWay.remove(aggregate);
        safe.remove(aggregate);
    }

    /** Whether something of the aggregate is being sent. */
    synchronized boolean areUnderWay(String aggregate) {
        return underWay.containsKey(aggregate);
    }

    private void begin(String aggregate, Parcel parcel) {
        Deque<Parcel> chain = new ArrayDeque<>();
        chain.add(parcel);
        underWay.put(aggregate, chain);
    }
}
