package org.duban.notification.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one client still has to hear. There is room for so many entries: who does not keep up is
 * sent away, and comes back with the position of what was heard last.
 */
final class Listener {

    private final FeedFilter filter;
    private final int room;
    private final Deque<Told> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    Listener(FeedFilter filter, int room) {
        this.filter = filter;
        this.room = room;
    }

    FeedFilter filter() {
        return filter;
    }

    /** Takes what it may see; false when there was no room, and from then on it is closed. */
    boolean offer(Told told) {
        if (!filter.shows(told.entry().envelope())) {
            return true;
        }
        lock.lock();
        try {
            if (!closed && waiting.size() < room) {
                waiting.add(told);
                changed.signal();
                return true;
            }
            close();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** The next entry, waiting for it if there is time; null when none came or it is closed. */
    @Nullable Told next(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    boolean isDrained() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what waits: it is in the store, and the client comes back for it. */
    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
