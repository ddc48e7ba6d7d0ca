package org.duban.journal.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to be sent: of one aggregate, a fact goes only after the one before it is safe
 * on the topic.
 *
 * <p>Remembers the last safe revision of the aggregates lately used, what is under way, and for a
 * moment the facts that came before the one they follow: from a faster thread, or while another
 * instance is sending that one.
 */
final class Turns {

    /** What to do with a fact. */
    enum Turn {
        /** Send it, then tell whether it is safe. */
        NOW,
        /** Nothing: it comes out again when the one before it is safe, or is the sweeper's. */
        LATER,
        /** It came early. Find out whether the one before it is safe; this instance cannot tell. */
        EARLY
    }

    /** A fact that is kept because it came early. */
    record Early(Chain chain, Parcel parcel, long nanoTime) {}

    private static final int REMEMBERED = 20_000;
    private static final int MOST_WAITING = 100;
    private static final int MOST_EARLY = 1_000;

    private final Map<Chain, Deque<Parcel>> underWay = new HashMap<>();
    private final Map<Chain, Map<Long, Early>> early = new HashMap<>();
    private int kept;
    private final Map<Chain, Long> safe =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Chain, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    synchronized Turn of(Chain chain, Parcel parcel, long nanoTime) {
        Turn turn = turn(chain, parcel);
        return turn == Turn.EARLY && !keep(new Early(chain, parcel, nanoTime)) ? Turn.LATER : turn;
    }

    /**
     * The one before a fact that was kept is safe, as the store says. Only {@link Turn#NOW} calls
     * for anything: the fact may be the sweeper's by now, or be under way.
     */
    synchronized Turn afterLook(Early found) {
        Chain chain = found.chain();
        Parcel parcel = found.parcel();
        if (!forget(chain, parcel.revision())) {
            return Turn.LATER;
        }
        if (!underWay.containsKey(chain)) {
            safe.put(chain, parcel.revision() - 1);
        }
        return turn(chain, parcel) == Turn.NOW ? Turn.NOW : Turn.LATER;
    }

    /** The fact under way is safe; answers the next one to send. */
    synchronized @Nullable Parcel safe(Chain chain, Parcel parcel) {
        safe.put(chain, parcel.revision());
        Deque<Parcel> waiting = underWay.get(chain);
        if (waiting == null) {
            return null;
        }
        waiting.removeFirst();
        takeEarly(chain, parcel.revision(), waiting);
        if (waiting.isEmpty()) {
            underWay.remove(chain);
            return null;
        }
        return waiting.getFirst();
    }

    /** The fact under way may not be safe: it and all that wait behind it are the sweeper's. */
    synchronized void lost(Chain chain) {
        underWay.remove(chain);
        safe.remove(chain);
        forget(chain);
    }

    /** Leaves a fact to the sweeper; false while something of its aggregate is being sent here. */
    synchronized boolean leave(Chain chain, long revision) {
        if (underWay.containsKey(chain)) {
            return false;
        }
        forget(chain, revision);
        return true;
    }

    /**
     * The facts that wait for one that is not in the hands of this instance.
     *
     * @param expired what was kept before this is the sweeper's from now on
     */
    synchronized List<Early> waiting(long expired) {
        List<Early> waiting = new ArrayList<>();
        for (Map<Long, Early> facts : List.copyOf(early.values())) {
            for (Early one : List.copyOf(facts.values())) {
                if (one.nanoTime() - expired < 0) {
                    forget(one.chain(), one.parcel().revision());
                } else if (!facts.containsKey(one.parcel().revision() - 1)
                        && !underWay.containsKey(one.chain())) {
                    waiting.add(one);
                }
            }
        }
        return waiting;
    }

    /** Whether nothing came early. */
    synchronized boolean areInOrder() {
        return kept == 0;
    }

    private Turn turn(Chain chain, Parcel parcel) {
        long revision = parcel.revision();
        Deque<Parcel> waiting = underWay.get(chain);
        if (waiting != null) {
            if (waiting.getLast().revision() != revision - 1 || waiting.size() > MOST_WAITING) {
                return Turn.EARLY;
            }
            waiting.addLast(parcel);
            takeEarly(chain, revision, waiting);
            return Turn.LATER;
        }
        if (revision == 1 || Long.valueOf(revision - 1).equals(safe.get(chain))) {
            Deque<Parcel> begun = new ArrayDeque<>();
            begun.add(parcel);
            takeEarly(chain, revision, begun);
            underWay.put(chain, begun);
            return Turn.NOW;
        }
        return Turn.EARLY;
    }

    /** What came early and follows the last one that waits. */
    private void takeEarly(Chain chain, long revision, Deque<Parcel> waiting) {
        long last = waiting.isEmpty() ? revision : waiting.getLast().revision();
        Map<Long, Early> facts = early.getOrDefault(chain, Map.of());
        for (Early next = facts.get(last + 1);
                next != null && waiting.size() <= MOST_WAITING;
                next = facts.get(++last + 1)) {
            waiting.addLast(next.parcel());
            forget(chain, next.parcel().revision());
        }
    }

    private boolean keep(Early one) {
        if (kept == MOST_EARLY) {
            return false;
        }
        if (early.computeIfAbsent(one.chain(), any -> new HashMap<>())
                        .put(one.parcel().revision(), one)
                == null) {
            kept++;
        }
        return true;
    }

    private boolean forget(Chain chain, long revision) {
        Map<Long, Early> facts = early.get(chain);
        if (facts == null || facts.remove(revision) == null) {
            return false;
        }
        kept--;
        if (facts.isEmpty()) {
            early.remove(chain);
        }
        return true;
    }

    private void forget(Chain chain) {
        Map<Long, Early> facts = early.remove(chain);
        kept -= facts == null ? 0 : facts.size();
    }
}
