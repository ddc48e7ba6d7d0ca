package org.duban.task.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Envelope;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.Topics;
import org.duban.journal.projection.Arrived;
import org.duban.journal.view.View;
import org.duban.journal.view.Views;
import org.duban.rules.light.Light;
import org.duban.task.RandomLives;
import org.duban.task.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However the facts of tasks come, the counters of departments are what a recount of the tasks
 * says, for every day: also where a task went from one lead to another.
 */
@ExtendWith(EmbeddedBackend.class)
class DepartmentProgressIT {

    private static final int PARTITIONS = 4;

    private static MongoClient client;

    private MongoDatabase database;
    private LivedTasks lived;
    private DepartmentProgressProjection projection;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(System.getProperty(EmbeddedBackend.URI));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void nothingIsCounted() {
        database = client.getDatabase("progress_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void figuresOfAnyDayEqualARecount(long seed) {
        live(seed);

        inBatches(arrivals(lived.events()), new Random(seed))
                .forEach(batch -> projection.project(view(), batch));

        assertThatEveryDayEqualsARecount();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void whatHappenedToOthersMayComeEarlierOrLater(long seed) {
        live(seed);
        Random random = new Random(seed);

        inBatches(reordered(arrivals(lived.events()), random), random)
                .forEach(batch -> projection.project(view(), batch));

        assertThatEveryDayEqualsARecount();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void redeliveredBatchesCountOnce(long seed) {
        live(seed);
        Random random = new Random(seed);
        List<List<Arrived>> batches = inBatches(arrivals(lived.events()), random);

        for (int next = 0, crashes = 0; next < batches.size(); next++) {
            projection.project(view(), batches.get(next));
            if (crashes < 20 && random.nextInt(3) == 0) { // before its offsets were committed
                crashes++;
                projection = newInstance();
                next = Math.max(-1, next - 1 - random.nextInt(3));
            }
        }

        assertThatEveryDayEqualsARecount();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void factsThatAreOnTheTopicTwiceCountOnce(long seed) {
        live(seed);
        Random random = new Random(seed);
        List<Envelope> twice = new ArrayList<>();
        for (Envelope event : lived.events()) {
            twice.add(event);
            if (random.nextInt(4) == 0) { // sent again after a crash, with what came after it
                int from = Math.max(0, twice.size() - 1 - random.nextInt(5));
                twice.addAll(List.copyOf(twice.subList(from, twice.size())));
            }
        }

        inBatches(arrivals(twice), random).forEach(batch -> projection.project(view(), batch));

        assertThatEveryDayEqualsARecount();
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14, 15})
    void factsThatNeverCameAreFetchedFromTheJournal(long seed) {
        live(seed);
        Random random = new Random(seed);
        Set<String> seen = new HashSet<>();
        List<Arrived> some = new ArrayList<>();
        for (Arrived arrived : arrivals(lived.events()).reversed()) {
            boolean last = seen.add(arrived.envelope().aggregate());
            if (last || random.nextInt(3) > 0) {
                some.addFirst(arrived);
            }
        }

        inBatches(some, random).forEach(batch -> projection.project(view(), batch));

        assertThatEveryDayEqualsARecount();
    }

    private void live(long seed) {
        lived = new LivedTasks(database, seed, 24, 16);
        projection = newInstance();
        assertThat(lived.events()).anyMatch(event -> event.event() instanceof LeadChanged);
    }

    private DepartmentProgressProjection newInstance() {
        return new DepartmentProgressProjection(
                lived.journal(), LivedTasks.FIGURES, Clock.system(LivedTasks.ZONE));
    }

    private View view() {
        return new Views(database).view(DepartmentProgressProjection.LAYOUT).now();
    }

    private void assertThatEveryDayEqualsARecount() {
        List<Document> counters =
                database.getCollection(DepartmentProgressProjection.COUNTERS)
                        .find()
                        .into(new ArrayList<>());
        LocalDate today = lived.lastDay();
        assertThat(counted(counters, today)).isEqualTo(recount(lived.rows(), today));
        for (LocalDate day = RandomLives.START.minusDays(1);
                !day.isAfter(today.plusDays(120));
                day = day.plusDays(1)) {
            assertThat(counted(counters, day))
                    .as("on %s", day)
                    .isEqualTo(recount(lived.rowsOn(day), day));
        }
    }

    /** Zeros are for pages; here a kind that does not occur is left out. */
    private static Map<String, DepartmentProgress> counted(List<Document> counters, LocalDate day) {
        return counters.stream()
                .map(document -> new ProgressCounters(document, day).progress())
                .filter(progress -> !withoutZeros(progress.lights()).isEmpty())
                .collect(
                        Collectors.toMap(
                                DepartmentProgress::department,
                                DepartmentProgressIT::withoutZeros,
                                (one, other) -> one,
                                TreeMap::new));
    }

    private Map<String, DepartmentProgress> recount(List<Task> rows, LocalDate day) {
        return lived.recount(rows, day);
    }

    private static DepartmentProgress withoutZeros(DepartmentProgress progress) {
        Map<String, Map<Light, Integer>> areas = new TreeMap<>();
        progress.areas().forEach((area, lights) -> areas.put(area, withoutZeros(lights)));
        areas.values().removeIf(Map::isEmpty);
        return new DepartmentProgress(
                progress.department(),
                areas,
                withoutZeros(progress.lights()),
                withoutZeros(progress.statuses()),
                withoutZeros(progress.timeliness()),
                progress.dueSoon(),
                progress.open(),
                progress.lastUpdateAt());
    }

    private static <K> Map<K, Integer> withoutZeros(Map<K, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All facts of a task are on one partition, as on the topic. */
    private static List<Arrived> arrivals(List<Envelope> events) {
        long[] offsets = new long[PARTITIONS];
        List<Arrived> arrivals = new ArrayList<>();
        for (Envelope event : events) {
            int partition = Math.floorMod(event.aggregate().hashCode(), PARTITIONS);
            arrivals.add(new Arrived(Topics.TASK_UPDATED, partition, offsets[partition]++, event));
        }
        return arrivals;
    }

    /** Each partition in its order, but one far ahead of another. */
    private static List<Arrived> reordered(List<Arrived> arrivals, Random random) {
        List<List<Arrived>> partitions = Arrays.asList(List.of(), List.of(), List.of(), List.of());
        for (int i = 0; i < PARTITIONS; i++) {
            int partition = i;
            partitions.set(
                    i,
                    new ArrayList<>(
                            arrivals.stream().filter(a -> a.partition() == partition).toList()));
        }
        List<Arrived> reordered = new ArrayList<>();
        while (reordered.size() < arrivals.size()) {
            List<Arrived> from = partitions.get(random.nextInt(PARTITIONS));
            int some = Math.min(from.size(), random.nextInt(30));
            reordered.addAll(from.subList(0, some));
            from.subList(0, some).clear();
        }
        return reordered;
    }

    private static List<List<Arrived>> inBatches(List<Arrived> arrivals, Random random) {
        List<List<Arrived>> batches = new ArrayList<>();
        for (int from = 0; from < arrivals.size(); ) {
            int to = Math.min(arrivals.size(), from + 1 + random.nextInt(20));
            batches.add(arrivals.subList(from, to));
            from = to;
        }
        return batches;
    }
}
