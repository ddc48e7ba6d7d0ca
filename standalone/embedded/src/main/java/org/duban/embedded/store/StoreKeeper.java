package org.duban.embedded.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a store's file once a second, on a thread nobody interrupts. */
final class StoreKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StoreKeeper.class);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    StoreKeeper(Runnable care) {
        Thread.ofPlatform().daemon().name("duban-store-keeper").start(() -> keep(care));
    }

    private void keep(Runnable care) {
        try {
            while (!closing.await(1, TimeUnit.SECONDS)) {
                care.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The store's file is no longer looked after", e);
        } finally {
            closed.countDown();
        }
    }

    /** Waits for the care under way, if any. */
    @Override
    public void close() {
        closing.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
