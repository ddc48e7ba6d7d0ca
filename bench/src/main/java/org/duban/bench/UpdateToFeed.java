package org.duban.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * From an accepted update to its entry on a live feed, at a steady rate that does not wait for
 * answers (open loop). Expects the demo programme to be loaded.
 */
public final class UpdateToFeed {

    private static final String WATCHER = "office";
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final Api api;
    private final int perSecond;
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Histogram answer = new ConcurrentHistogram(HIGHEST_MICROS, 3);

    private UpdateToFeed(Api api, int perSecond) {
        this.api = api;
        this.perSecond = perSecond;
    }

    /**
     * Arguments: gateway address, issuer address, password of the accounts, updates a second,
     * seconds.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Api api = new Api(URI.create(arguments[0]), URI.create(arguments[1]), arguments[2]);
        UpdateToFeed measurement = new UpdateToFeed(api, Integer.parseInt(arguments[3]));
        measurement.run(Duration.ofSeconds(Long.parseLong(arguments[4])));
    }

    private void run(Duration duration) throws IOException, InterruptedException {
        List<JsonNode> tasks = tasksInProgress();
        CountDownLatch watching = new CountDownLatch(1);
        Thread watcher = Thread.ofVirtual().start(() -> watch(watching));
        watching.await();
        post(tasks, WARM_UP);
        accepted.clear();
        answer.reset();
        post(tasks, duration);
        awaitArrivals();
        watcher.interrupt();
        report();
    }

    private List<JsonNode> tasksInProgress() throws IOException, InterruptedException {
        JsonNode list = api.get(WATCHER, "/api/tasks?programme=iwr&status=IN_PROGRESS&limit=200");
        return list.path("items").valueStream().toList();
    }

    private void watch(CountDownLatch watching) {
        try (Stream<String> lines = api.feed(WATCHER)) {
            watching.countDown();
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> Api.parse(line.substring("data:".length())))
                    .forEach(
                            entry ->
                                    seen.putIfAbsent(
                                            key(entry.path("aggregate").asString(), entry),
                                            System.nanoTime()));
        } catch (IOException | InterruptedException | java.io.UncheckedIOException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(List<JsonNode> tasks, Duration duration) throws InterruptedException {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long updates = duration.toSeconds() * perSecond;
        long start = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < updates; i++) {
                long due = start + i * interval;
                LockSupport.parkNanos(due - System.nanoTime());
                JsonNode task = tasks.get(i % tasks.size());
                String said = "第 " + i + " 次更新，完成 " + (i % 100) + " 人次";
                people.execute(() -> postOne(task, said, due));
            }
        }
    }

    private void postOne(JsonNode task, String said, long due) {
        String id = task.path("id").asString();
        try {
            JsonNode after =
                    api.post(
                            "liaison." + task.path("leadDepartment").asString(),
                            "/api/tasks/" + id + "/progress-updates",
                            Map.of(
                                    "percent", task.path("percent").asInt(),
                                    "done", said,
                                    "evidence", List.of()));
            long now = System.nanoTime();
            answer.recordValue(TimeUnit.NANOSECONDS.toMicros(now - due));
            accepted.put(key(id, after), now);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitArrivals() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!seen.keySet().containsAll(accepted.keySet()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void report() {
        Histogram arrival = new Histogram(HIGHEST_MICROS, 3);
        accepted.forEach(
                (key, at) -> {
                    Long arrived = seen.get(key);
                    if (arrived != null) {
                        arrival.recordValue(
                                Math.max(0, TimeUnit.NANOSECONDS.toMicros(arrived - at)));
                    }
                });
        System.out.printf(
                "accepted %d, seen on the feed %d%n", accepted.size(), arrival.getTotalCount());
        print("request to answer ", answer);
        print("accepted to feed  ", arrival);
    }

    private static void print(String what, Histogram histogram) {
        System.out.printf(
                "%s p50 %.1f ms  p99 %.1f ms  max %.1f ms%n",
                what,
                histogram.getValueAtPercentile(50) / 1000.0,
                histogram.getValueAtPercentile(99) / 1000.0,
                histogram.getMaxValue() / 1000.0);
    }

    private static String key(String aggregate, JsonNode versioned) {
        return aggregate + "/" + versioned.path("revision").asLong();
    }
}
