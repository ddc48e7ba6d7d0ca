package org.duban.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Several rows at a time, some hundreds of them in memory: the store keeps what arrives together
 * with one write to the disk.
 */
final class Gang {

    /** Rows in memory at a time. */
    static final int AT_ONCE = 400;

    private static final int HANDS = 16;

    private Gang() {}

    /**
     * Goes through all rows in order.
     *
     * @param next rows after the one with this number
     * @param work on one row, beside others
     * @param done with some of them, as they are now
     */
    static void work(
            IntFunction<List<Row>> next, UnaryOperator<Row> work, Consumer<List<Row>> done) {
        try (ExecutorService hands =
                Executors.newFixedThreadPool(HANDS, Thread.ofVirtual().factory())) {
            List<Row> some = next.apply(0);
            while (!some.isEmpty()) {
                List<Future<Row>> at = new ArrayList<>();
                some.forEach(row -> at.add(hands.submit(() -> work.apply(row))));
                List<Row> now = new ArrayList<>();
                for (Future<Row> each : at) {
                    now.add(each.get());
                }
                done.accept(now);
                some = next.apply(now.getLast().number());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before the end", stopped);
        }
    }
}
