package org.duban.notification.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries in memory, and everybody who listens: what is told reaches each listener once,
 * and who comes late hears first what was told in between.
 */
final class FeedRing {

    /** Whether listeners are let in. */
    enum Door {
        /** Not yet, or not at the moment. */
        WAITING,
        OPEN,
        /** Never again: the service stops. */
        SHUT
    }

    private final int room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<Told> entries = new ArrayDeque<>();
    private final Set<String> seen;
    private final Set<Listener> listeners = new HashSet<>();
    private @Nullable FeedPosition oldest;
    private @Nullable FeedPosition position;
    private Door door = Door.WAITING;

    /**
     * @param room entries kept in memory
     */
    FeedRing(int room) {
        this.room = room;
        this.seen =
                Collections.newSetFromMap(
                        new LinkedHashMap<>() {
                            @Override
                            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                                return size() > 2 * room;
                            }
                        });
    }

    /** Forgets everything and begins at a position; nobody is let in before {@link #open}. */
    void begin(FeedPosition at) {
        lock.lock();
        try {
            sendAllAway();
            entries.clear();
            seen.clear();
            oldest = at;
            position = at;
        } finally {
            lock.unlock();
        }
    }

    /** From here on what is told is news. */
    void open() {
        lock.lock();
        try {
            door = Door.OPEN;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody away, for good; they come back with their positions, to whoever is there. */
    void shut() {
        lock.lock();
        try {
            sendAllAway();
            door = Door.SHUT;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the door to open, if there is time. */
    Door door(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (door == Door.WAITING && left > 0) {
                left = moved.awaitNanos(left);
            }
            return door;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells an entry; a copy of one that was told is passed over.
     *
     * @return how many listeners did not keep up and were sent away
     */
    int tell(FeedRecord entry) {
        lock.lock();
        try {
            FeedPosition after = began().after(entry.line(), entry.offset());
            position = after;
            if (!seen.add(entry.id())) {
                return 0;
            }
            Told told = new Told(entry, after);
            entries.add(told);
            if (entries.size() > room) {
                oldest = entries.remove().after();
            }
            List<Listener> slow = listeners.stream().filter(any -> !any.offer(told)).toList();
            slow.forEach(listeners::remove);
            return slow.size();
        } finally {
            lock.unlock();
        }
    }

    /** Notes that there is nothing to tell at a place. */
    void pass(int line, long offset) {
        lock.lock();
        try {
            position = began().after(line, offset);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets a listener in.
     *
     * @param at where it stands; null for one that wants only what comes from now on
     */
    Seat join(Listener listener, @Nullable FeedPosition at) {
        lock.lock();
        try {
            FeedPosition now = began();
            if (at != null && at.log() != now.log()) {
                return new Seat.Foreign();
            }
            if (at != null && oldest != null && !at.reaches(oldest)) {
                return new Seat.TooFarBack(oldest);
            }
            if (door == Door.OPEN) {
                listeners.add(listener);
            } else {
                listener.close();
            }
            return at == null
                    ? new Seat.Taken(now, List.of())
                    : new Seat.Taken(at, backlog(listener, at));
        } finally {
            lock.unlock();
        }
    }

    void leave(Listener listener) {
        lock.lock();
        try {
            listeners.remove(listener);
        } finally {
            lock.unlock();
        }
    }

    /** Where a listener stands that has heard all it was offered, shown to it or not. */
    FeedPosition standing(Listener listener, FeedPosition at) {
        lock.lock();
        try {
            return listener.isDrained() ? at.max(began()) : at;
        } finally {
            lock.unlock();
        }
    }

    int listening() {
        lock.lock();
        try {
            return listeners.size();
        } finally {
            lock.unlock();
        }
    }

    private List<Told> backlog(Listener listener, FeedPosition at) {
        List<Told> missed = new ArrayList<>();
        for (Told told : entries) {
            FeedRecord entry = told.entry();
            if (!at.passed(entry.line(), entry.offset())
                    && listener.filter().shows(entry.envelope())) {
                missed.add(told);
            }
        }
        return missed;
    }

    private void sendAllAway() {
        door = Door.WAITING;
        listeners.forEach(Listener::close);
        listeners.clear();
    }

    private FeedPosition began() {
        if (position == null) {
            throw new IllegalStateException("The feed has not begun");
        }
        return position;
    }
}
