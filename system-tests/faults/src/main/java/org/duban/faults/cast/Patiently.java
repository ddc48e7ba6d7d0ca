package org.duban.faults.cast;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, for so long and no longer. */
public final class Patiently {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patiently() {}

    /** Whether it became true in time; a question that fails is asked again. */
    public static boolean until(Duration atMost, Callable<Boolean> question) {
        long begun = System.nanoTime();
        do {
            if (holds(question)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() - begun < atMost.toNanos()
                && !Thread.currentThread().isInterrupted());
        return false;
    }

    /** Lets time pass. */
    public static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static boolean holds(Callable<Boolean> question) {
        try {
            return question.call();
        } catch (Exception notYet) { // whatever cannot be asked is not true yet
            if (notYet instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }
}
