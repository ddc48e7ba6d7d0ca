package org.duban.embedded.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits once for all commands that wait: one of them does it, the others have it done.
 *
 * <p>A command is numbered while it holds the store's lock; its reply leaves only after a commit
 * that started later than that.
 */
final class GroupCommit {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private final Commit commit;
    private volatile long committed;
    private boolean committing;

    GroupCommit(Commit commit) {
        this.commit = commit;
    }

    /** Commits everything applied so far and says up to which number that was. */
    interface Commit {
        long commit();
    }

    void await(long number) {
        if (committed >= number) {
            return;
        }
        lock.lock();
        try {
            while (committed < number) {
                if (committing) {
                    done.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        committing = true;
        lock.unlock();
        long reached = 0;
        try {
            reached = commit.commit();
        } finally {
            lock.lock();
            committing = false;
            committed = Math.max(committed, reached);
            done.signalAll();
        }
    }
}
