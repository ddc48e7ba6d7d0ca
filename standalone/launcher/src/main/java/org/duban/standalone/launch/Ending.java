package org.duban.standalone.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that was begun, ended in the reverse order, once. No single step may keep the others
 * from ending: whoever takes too long is left behind.
 */
final class Ending {
    private static final Logger log = LoggerFactory.getLogger(Ending.class);
    private final Deque<Step> steps = new ArrayDeque<>();

    synchronized void add(String name, Duration patience, Runnable end) {
        steps.push(new Step(name, patience, end));
    }

    synchronized void run() {
        while (!steps.isEmpty()) {
            run(steps.pop());
        }
    }

    /** Who takes too long is not interrupted, only not waited for: it may still end well. */
    private static void run(Step step) {
        try {
            CompletableFuture.runAsync(step.end(), Thread::startVirtualThread)
                    .get(step.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            log.warn("{} did not stop within {}", step.name(), step.patience());
        } catch (ExecutionException failed) {
            log.warn("{} did not stop well", step.name(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Step(String name, Duration patience, Runnable end) {}
}
