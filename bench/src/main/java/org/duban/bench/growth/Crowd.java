package org.duban.bench.growth;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sixteen people at once, each going on when answered. */
final class Crowd {

    private static final int PEOPLE = 16;

    private Crowd() {}

    /** Does something for every number below the end; the first failure ends all. */
    static void each(int end, IntConsumer act) throws InterruptedException {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            var parts =
                    IntStream.range(0, PEOPLE)
                            .mapToObj(
                                    person ->
                                            people.submit(
                                                    () -> {
                                                        for (int n = person; n < end; n += PEOPLE) {
                                                            act.accept(n);
                                                        }
                                                    }))
                            .toList();
            for (var part : parts) {
                part.get();
            }
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How fast a crowd got on, over some rounds. */
    static final class Pace {

        private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(1);

        private final Histogram histogram = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        private Spent spent = Spent.NOTHING;

        void of(int times, IntConsumer act) throws InterruptedException {
            Spent began = Spent.soFar();
            each(
                    times,
                    n -> {
                        long asked = System.nanoTime();
                        act.accept(n);
                        histogram.recordValue((System.nanoTime() - asked) / 1_000);
                    });
            spent = spent.plus(Spent.soFar().minus(began));
        }

        double perSecond() {
            return spent.perSecond(histogram.getTotalCount());
        }

        double processorMicros() {
            return spent.processorMicros(histogram.getTotalCount());
        }

        double millis(double percentile) {
            return histogram.getValueAtPercentile(percentile) / 1e3;
        }
    }
}
