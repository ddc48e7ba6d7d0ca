package org.duban.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.Actor;
import org.duban.events.ProgrammeEvent;
import org.duban.journal.AggregateType;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.Plan;
import org.duban.journal.Relay;
import org.duban.journal.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Among thousands of facts a search looks at hardly more than it shows. */
@TestInstance(Lifecycle.PER_CLASS)
class FactSearchIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2018, 9, 1);
    private static final int DAYS = 60;
    private static final int A_DAY = 50;
    private static final int ALL = DAYS * A_DAY;

    private final EmbeddedStore store = EmbeddedStore.startInMemory(0);
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoDatabase database = client.getDatabase("search");
    private final List<Journal<?, ?>> journals = new ArrayList<>();
    private final FactSearch search = new FactSearch(database, new Quiet(journals), ZONE);
    private Instant now = Instant.EPOCH;

    /** Keeps journals, and sends nothing. */
    private record Quiet(Collection<Journal<?, ?>> journals) implements Relay {
        @Override
        public void offer(AggregateType<?, ?> type, Fact fact) {}
    }

    /** Every half of a day is another kind of object; two facts share each instant. */
    @BeforeAll
    void facts() {
        Clock clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZONE;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                };
        List<Journal<Plan, ProgrammeEvent>> kinds = new ArrayList<>();
        for (String kind : List.of("alpha", "beta")) {
            Journal<Plan, ProgrammeEvent> journal =
                    new Journal<>(
                            Plan.type(kind), database, new Quiet(List.of()), clock, "/duban/test");
            kinds.add(journal);
            journals.add(journal);
        }
        search.prepare();
        for (int n = 0; n < ALL; n++) {
            now =
                    FIRST.atStartOfDay(ZONE)
                            .plusDays(n / A_DAY)
                            .toInstant()
                            .plus(Duration.ofMillis(n % A_DAY / 2 * 250L));
            int who = n % 100 == 7 ? 3 : n % 2;
            kinds.get(n % 2)
                    .create(
                            "p" + n,
                            new Request(
                                    "k",
                                    "test",
                                    new Actor("a" + who, "甲", "d" + n % 3, null),
                                    null,
                                    null),
                            Plan::founded);
        }
    }

    @AfterAll
    void away() {
        client.close();
        store.close();
    }

    @Test
    void everyFactIsFoundOnceTheLatestFirst() {
        Shown shown = shown(filter(null, null, null, null, null), 70);

        assertThat(shown.ids()).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(shown.places()).isSorted();
        cheap(shown, 2);
    }

    @Test
    void whoDidItAndWhenIsLookedUp() {
        Shown rare = shown(filter("a3", null, null, null, null), 20);
        assertThat(rare.ids()).hasSize(ALL / 100);
        cheap(rare, 2);

        Shown day = shown(filter(null, null, null, FIRST.plusDays(5), FIRST.plusDays(6)), 20);
        assertThat(day.ids()).hasSize(2 * A_DAY);
        cheap(day, 2);
        Shown kind = shown(filter("a0", null, "alpha", FIRST, FIRST), 20);
        assertThat(kind.ids()).hasSize(A_DAY / 2);
        cheap(kind, 1);
    }

    @Test
    void whatNoIndexKnowsIsLookedForAThousandFactsAPage() {
        Shown department = shown(filter(null, "d1", null, null, null), 50);
        assertThat(department.ids()).hasSize(ALL / 3);

        Shown nothing = shown(filter(null, "d9", null, null, null), 50);
        assertThat(nothing.ids()).isEmpty();
        assertThat(nothing.pages()).isEqualTo(2);
        assertThat(nothing.scans()).isZero();
        assertThat(nothing.examined())
                .isLessThanOrEqualTo(2L * nothing.pages() * FactSearch.MOST_LOOKED_AT);
    }

    @Test
    void aDayBeginsAndEndsInTheZoneOfTheService() {
        Shown day = shown(filter(null, null, null, FIRST, FIRST), 200);

        assertThat(day.places())
                .as("also the first instant, which has no fraction of a second")
                .extracting(FactPlace::at)
                .contains("2018-08-31T16:00:00Z");
        assertThat(day.ids()).hasSize(A_DAY);
    }

    @Test
    void aPlaceOfAnotherSearchDoesNotGoBeyondTheLastDay() {
        FactSearch.Found late = search.find(filter(null, null, null, null, null), null, 5);

        FactSearch.Found early =
                search.find(filter(null, null, null, null, FIRST), late.next(), 200);

        assertThat(early.hits()).hasSize(A_DAY);
    }

    private record Shown(
            List<String> ids, List<FactPlace> places, int pages, long examined, long scans) {}

    private Shown shown(FactFilter filter, int limit) {
        QueryCounts before = counts();
        List<FactPlace> places = new ArrayList<>();
        int pages = 0;
        @Nullable FactPlace next = null;
        do {
            FactSearch.Found found = search.find(filter, next, limit);
            assertThat(found.hits().size()).isLessThanOrEqualTo(limit);
            found.hits().forEach(hit -> places.add(hit.place()));
            next = found.next();
            pages++;
        } while (next != null);
        QueryCounts after = counts();
        return new Shown(
                places.stream().map(FactPlace::id).toList(),
                places,
                pages,
                after.examined() - before.examined(),
                after.scans() - before.scans());
    }

    /** Each kind of object is read one beyond the page, and again for what shares an instant. */
    private static void cheap(Shown shown, int kinds) {
        assertThat(shown.scans()).isZero();
        assertThat(shown.examined())
                .as("examined for %d facts on %d pages", shown.ids().size(), shown.pages())
                .isLessThanOrEqualTo((long) kinds * (shown.ids().size() + 4L * shown.pages()) + 8);
    }

    private QueryCounts counts() {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().collection().endsWith("_journal"))
                .map(java.util.Map.Entry::getValue)
                .reduce(
                        new QueryCounts(0, 0, 0, 0),
                        (a, b) ->
                                new QueryCounts(
                                        a.runs() + b.runs(),
                                        a.examined() + b.examined(),
                                        a.returned() + b.returned(),
                                        a.scans() + b.scans()));
    }

    private static FactFilter filter(
            @Nullable String actor,
            @Nullable String department,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new FactFilter(actor, department, kind, null, from, to);
    }
}
