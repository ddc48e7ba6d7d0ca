package org.duban.journal.relay;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A platform thread that keeps no program alive. */
final class RelayThread {

    private RelayThread() {}

    static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }
}
