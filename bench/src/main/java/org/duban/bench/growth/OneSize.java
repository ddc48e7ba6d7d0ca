package org.duban.bench.growth;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.bson.Document;
import org.duban.embedded.broker.EmbeddedBroker;
import org.duban.embedded.store.EmbeddedStore;
import org.h2.mvstore.MVStoreTool;

/** All that is measured with one number of facts. */
final class OneSize {

    private static final int SMALL = 20_000;

    /** So many facts are recorded one by one; larger journals are copies of these. */
    private static final int LIVED = 100_000;

    private static final int STARTS = 5;
    private static final int ROUNDS = 6;
    private static final int UPDATES_A_ROUND = 1_000;
    private static final int UPDATES_SEEN = 500;

    private final Path directory;
    private final int facts;
    private final MovingClock clock;
    private final List<Measure> measures = new ArrayList<>();

    OneSize(Path directory, int facts) {
        this.directory = directory;
        this.facts = facts;
        this.clock = new MovingClock(facts + (long) ROUNDS * UPDATES_A_ROUND + facts);
    }

    List<Measure> measure() throws IOException, InterruptedException {
        long before = heapAfterCollection();
        fill();
        sweep();
        start(before);
        try (EmbeddedStore store = store();
                Keeping keeping = Keeping.withoutRelay(store.uri(), clock)) {
            accept(keeping);
            rebuild(keeping);
            measures.add(
                    Measure.cost(
                            "heap after all of it",
                            "MB over none",
                            (heapAfterCollection() - before) / 1e6,
                            null));
        }
        see();
        return measures;
    }

    private void fill() throws InterruptedException {
        try (EmbeddedStore store = store();
                Keeping keeping = Keeping.withoutRelay(store.uri(), clock)) {
            Lives lives = new Lives(keeping.tasks(), clock);
            int lived = Math.min(facts, LIVED);
            int tasks = lived / Lives.FACTS_EACH;
            Spent began = Spent.soFar();
            for (int fact = 0; fact < Lives.FACTS_EACH; fact++) {
                int nth = fact;
                Crowd.each(tasks, number -> lives.live(number, nth));
            }
            Spent filled = Spent.soFar().minus(began);
            System.out.printf(
                    "  filled at %,.0f facts/s, %,.0f cpu µs each%n",
                    filled.perSecond(lived), filled.processorMicros(lived));
            new Copies(keeping.database(), tasks).make(facts / lived - 1);
        }
    }

    /** All facts wait; the relay begins; it is over when none waits any more. */
    private void sweep() {
        try (EmbeddedStore store = store()) {
            for (int round = 1; round < rounds(); round++) {
                try (EmbeddedBroker another = broker("broker-" + round)) {
                    swept(store, another);
                }
            }
            try (EmbeddedBroker broker = broker("broker")) {
                Spent swept = swept(store, broker);
                int records = Math.max(facts, 100_000);
                Spent floor = Floors.produced(broker.bootstrapServers(), records);
                compare("relay sweep / plain producer", swept, facts, floor, records);
            }
        }
    }

    /** A broker that has nothing yet is sent everything. */
    private Spent swept(EmbeddedStore store, EmbeddedBroker broker) {
        try (Keeping keeping = Keeping.withRelay(store.uri(), clock, broker.bootstrapServers())) {
            Spent began = Spent.soFar();
            awaitNonePending(Floors.journal(keeping.database()));
            return Spent.soFar().minus(began);
        }
    }

    private EmbeddedBroker broker(String name) {
        return EmbeddedBroker.start(directory.resolve(name), 0);
    }

    private static void awaitNonePending(MongoCollection<Document> journal) {
        while (journal.find(Filters.gt("pending", "")).limit(1).first() != null) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Small numbers are over before the machine is at speed: the last of three rounds counts. */
    private int rounds() {
        return facts > SMALL ? 1 : 3;
    }

    private void compare(String name, Spent spent, long times, Spent floor, long floorTimes) {
        measures.add(
                Measure.cost(
                        name,
                        "cpu µs/fact",
                        spent.processorMicros(times),
                        floor.processorMicros(floorTimes)));
        measures.add(
                Measure.rate(name, "facts/s", spent.perSecond(times), floor.perSecond(floorTimes)));
    }

    private void start(long before) throws IOException {
        Path file = directory.resolve("store/store.mv");
        perFact("file after stop", Files.size(file));
        Path alive = directory.resolve("alive.mv");
        Files.copy(file, alive);
        MVStoreTool.compact(alive.toString(), false);
        perFact("file without what is dead", Files.size(alive));
        double[] millis = new double[STARTS];
        double[] processor = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            Spent began = Spent.soFar();
            try (EmbeddedStore store = store();
                    MongoClient client = MongoClients.create(store.uri("duban_growth"))) {
                Floors.journal(client.getDatabase("duban_growth")).find().limit(1).first();
                Spent spent = Spent.soFar().minus(began);
                millis[i] = spent.nanos() / 1e6;
                processor[i] = spent.processorNanos() / 1e6;
            }
        }
        measures.add(Measure.cost("store start to first answer", "ms", median(millis), null));
        measures.add(
                Measure.cost("store start to first answer", "cpu ms", median(processor), null));
        try (EmbeddedStore store = store();
                MongoClient client = MongoClients.create(store.uri("duban_growth"))) {
            Floors.journal(client.getDatabase("duban_growth")).find().limit(1).first();
            measures.add(
                    Measure.cost(
                            "heap after start",
                            "MB over none",
                            (heapAfterCollection() - before) / 1e6,
                            null));
        }
    }

    private void accept(Keeping keeping) throws InterruptedException {
        Lives lives = new Lives(keeping.tasks(), clock);
        Floors floors = new Floors(keeping.database());
        int tasks = facts / Lives.FACTS_EACH;
        Crowd.Pace accepted = new Crowd.Pace();
        Crowd.Pace inserted = new Crowd.Pace();
        for (int round = 0; round < ROUNDS; round++) {
            int shift = round * 7919;
            inserted.of(UPDATES_A_ROUND, floors::insert);
            accepted.of(UPDATES_A_ROUND, n -> lives.post((n * 31 + shift) % tasks, n));
        }
        measures.add(
                Measure.cost(
                        "accept / plain insert, 16 at once",
                        "cpu µs",
                        accepted.processorMicros(),
                        inserted.processorMicros()));
        measures.add(
                Measure.rate(
                        "accept / plain insert, 16 at once",
                        "per s",
                        accepted.perSecond(),
                        inserted.perSecond()));
        measures.add(Measure.cost("accept p50", "ms", accepted.millis(50), inserted.millis(50)));
        measures.add(Measure.cost("accept p99", "ms", accepted.millis(99), inserted.millis(99)));
    }

    private void rebuild(Keeping keeping) {
        Spent spent = Spent.NOTHING;
        long counted = 0;
        for (int round = 0; round < rounds(); round++) {
            Replay replay = new Replay(keeping);
            spent = replay.all();
            counted = replay.facts();
        }
        int documents = Math.max(20_000, facts / 5);
        Spent floor = new Floors(keeping.database()).bulk(documents);
        compare("rebuild of progress / bulk insert", spent, counted, floor, documents);
    }

    /** The view is whole; first what was accepted meanwhile is carried to the broker. */
    private void see() {
        try (EmbeddedStore store = store();
                EmbeddedBroker broker = broker("broker");
                Keeping keeping =
                        Keeping.withRelay(store.uri(), clock, broker.bootstrapServers())) {
            awaitNonePending(Floors.journal(keeping.database()));
            Lives lives = new Lives(keeping.tasks(), clock);
            int tasks = facts / Lives.FACTS_EACH;
            Seen.of(keeping, broker.bootstrapServers(), lives, tasks, UPDATES_SEEN / 2);
            Spent began = Spent.soFar();
            Histogram micros =
                    Seen.of(keeping, broker.bootstrapServers(), lives, tasks, UPDATES_SEEN);
            Spent spent = Spent.soFar().minus(began);
            measures.add(
                    Measure.cost(
                            "update to view, one at a time",
                            "cpu µs",
                            spent.processorMicros(UPDATES_SEEN),
                            null));
            for (int percentile : List.of(50, 99)) {
                measures.add(
                        Measure.cost(
                                "update to view p" + percentile,
                                "ms",
                                micros.getValueAtPercentile(percentile) / 1e3,
                                null));
            }
        }
    }

    private void perFact(String name, long bytes) {
        measures.add(Measure.cost(name, "bytes/fact", (double) bytes / facts, null));
    }

    private EmbeddedStore store() {
        return EmbeddedStore.start(directory.resolve("store"), 0);
    }

    private static long heapAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        return IntStream.range(0, 3)
                .mapToLong(
                        n -> {
                            memory.gc();
                            return memory.getHeapMemoryUsage().getUsed();
                        })
                .min()
                .orElseThrow();
    }

    private static double median(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
