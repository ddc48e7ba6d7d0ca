package org.duban.report.standing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Envelope;
import org.duban.events.Topics;
import org.duban.journal.projection.Arrived;
import org.duban.journal.view.View;
import org.duban.journal.view.Views;
import org.duban.report.StandardRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the events are delivered, the counters are what a recount says, for every day. */
@ExtendWith(EmbeddedBackend.class)
class DepartmentStandingIT {

    private static MongoClient client;

    private MongoDatabase database;

    private View view() {
        return new Views(database).view(DepartmentStandingProjection.LAYOUT).now();
    }

    private DepartmentStandingProjection projection;

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
        database = client.getDatabase("standing_" + UUID.randomUUID().toString().substring(0, 8));
        projection = newInstance();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void figuresOfAnyDayEqualARecount(long seed) {
        List<Envelope> events = RandomStory.events(seed);

        inBatches(arrivals(events), new Random(seed))
                .forEach(batch -> projection.project(view(), batch));

        assertThatEveryDayEqualsARecountOf(events);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void redeliveredBatchesCountOnce(long seed) {
        List<Envelope> events = RandomStory.events(seed);
        Random random = new Random(seed);
        List<List<Arrived>> batches = inBatches(arrivals(events), random);

        for (int next = 0, crashes = 0; next < batches.size(); next++) {
            projection.project(view(), batches.get(next));
            if (crashes < 20 && random.nextInt(3) == 0) { // before its offsets were committed
                crashes++;
                projection = newInstance();
                next = Math.max(-1, next - 1 - random.nextInt(3));
            }
        }

        assertThatEveryDayEqualsARecountOf(events);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void factsThatAreOnTheTopicTwiceCountOnce(long seed) {
        List<Envelope> events = RandomStory.events(seed);
        List<Envelope> twice = new ArrayList<>();
        Random random = new Random(seed);
        for (Envelope event : events) {
            twice.add(event);
            if (random.nextInt(4) == 0) { // sent again after a crash, with what came after it
                int from = Math.max(0, twice.size() - 1 - random.nextInt(5));
                twice.addAll(List.copyOf(twice.subList(from, twice.size())));
            }
        }

        inBatches(arrivals(twice), random).forEach(batch -> projection.project(view(), batch));

        assertThatEveryDayEqualsARecountOf(events);
    }

    private DepartmentStandingProjection newInstance() {
        return new DepartmentStandingProjection(
                StandardRules.states(), Clock.system(RandomStory.ZONE));
    }

    private void assertThatEveryDayEqualsARecountOf(List<Envelope> events) {
        DepartmentStandings standings = new DepartmentStandings(new Views(database));
        for (LocalDate day = RandomStory.FIRST;
                !day.isAfter(RandomStory.LAST.plusDays(40));
                day = day.plusDays(1)) {
            Map<String, DepartmentStanding> recount = RandomStory.recount(events, day);
            Map<String, DepartmentStanding> counted =
                    standings.on(day, "p", null).departments().stream()
                            .filter(one -> one.owed() + one.exempt() > 0)
                            .collect(
                                    Collectors.toMap(
                                            DepartmentStanding::department, Function.identity()));
            assertThat(counted).as("on %s", day).isEqualTo(recount);
        }
    }

    /** All facts of an aggregate are on one partition, as on the topic. */
    private static List<Arrived> arrivals(List<Envelope> events) {
        long[] offsets = new long[3];
        List<Arrived> arrivals = new ArrayList<>();
        for (Envelope event : events) {
            int partition = Math.floorMod(event.aggregate().hashCode(), offsets.length);
            arrivals.add(
                    new Arrived(Topics.REPORT_SUBMITTED, partition, offsets[partition]++, event));
        }
        return arrivals;
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
