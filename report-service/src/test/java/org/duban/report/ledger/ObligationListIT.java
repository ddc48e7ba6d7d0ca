package org.duban.report.ledger;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.journal.Versioned;
import org.duban.report.StandardRules;
import org.duban.report.filing.Filing;
import org.duban.report.filing.FilingColumns;
import org.duban.report.filing.FilingQueue;
import org.duban.report.filing.Filings;
import org.duban.report.filing.FilingsOf;
import org.duban.report.filing.ManyFilings;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Among 20,000 obligations a list finds exactly its rows and looks at hardly any others. */
@ExtendWith(EmbeddedBackend.class)
class ObligationListIT {

    private static final int COUNT = 20_000;
    private static final int PAGE = 51;
    private static final ObligationStates RULE = StandardRules.states();
    private static final LocalDate TODAY = LocalDate.parse("2018-10-19");

    private static MongoClient client;
    private static List<Filing> all;
    private static Filings filings;

    @BeforeAll
    static void keepMany() {
        client = MongoClients.create(System.getProperty(EmbeddedBackend.URI));
        MongoDatabase database = client.getDatabase("many_filings");
        database.drop();
        filings = FilingsOf.database(database, Clock.systemUTC(), RULE);
        all = ManyFilings.of(COUNT, 4, 5, 42);
        ManyFilings.keep(all, database, RULE);
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void aStateIsFoundOnAnyDayByTheDatesAlone(ObligationState state) {
        for (LocalDate day : List.of(TODAY, TODAY.plusDays(1), LocalDate.parse("2018-10-01"))) {
            List<String> found = walk(() -> filter().programme("p1").state(state, day, RULE), 200);

            assertThat(found)
                    .as("%s on %s", state, day)
                    .containsExactlyElementsOf(
                            expected(
                                    filing ->
                                            filing.obligation().programme().equals("p1")
                                                    && RULE.on("p1", filing.facts(), day)
                                                            == state));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageByStateLooksAtHardlyMoreThanItShows(ObligationState state) {
        assertThatAPageIsCheap(() -> filter().state(state, TODAY, RULE));
        assertThatAPageIsCheap(() -> filter().programme("p2").state(state, TODAY, RULE));
        assertThatAPageIsCheap(() -> filter().programme("p2").code("c3").state(state, TODAY, RULE));
    }

    @Test
    void aPageOfAllStatesLooksAtHardlyMoreThanItShows() {
        assertThatAPageIsCheap(() -> filter().state(null, TODAY, RULE));
        assertThatAPageIsCheap(() -> filter().programme("p0").state(null, TODAY, RULE));
        assertThatAPageIsCheap(() -> filter().programme("p0").code("c1").state(null, TODAY, RULE));
        assertThatAPageIsCheap(() -> filter().department("d7").state(null, TODAY, RULE));
    }

    @Test
    void theLastPageIsAsCheapAsTheFirst() {
        List<String> keys =
                all.stream().map(filing -> FilingColumns.lateKey(filing, RULE)).sorted().toList();

        assertThatAPageIsCheap(() -> filter().state(null, TODAY, RULE).after(keys.get(COUNT - 40)));
    }

    @Test
    void theQueueOfTheOfficeLooksAtHardlyMoreThanItShows() {
        FilingQueue queue = FilingsOf.queue(filings);

        assertThatIsCheap(() -> FilingsOf.waiting(queue, "p1", PAGE));
        assertThatIsCheap(() -> FilingsOf.waiting(queue, null, PAGE));
        assertThatIsCheap(() -> FilingsOf.begun(queue, null, PAGE));
        assertThatIsCheap(() -> FilingsOf.begun(queue, "p3", PAGE));
        assertThatIsCheap(() -> List.of(Objects.requireNonNull(queue.oldest("p1", null)).id()));
    }

    private static ObligationFilter filter() {
        return new ObligationFilter();
    }

    private static List<String> expected(Predicate<Filing> matches) {
        return all.stream()
                .filter(matches)
                .sorted(comparing(filing -> FilingColumns.lateKey(filing, RULE)))
                .map(Filing::id)
                .toList();
    }

    private static List<String> walk(Supplier<ObligationFilter> filter, int limit) {
        List<String> ids = new ArrayList<>();
        @Nullable String after = null;
        while (true) {
            List<Versioned<Filing>> page =
                    filings.list(filter.get().after(after).toBson(), FilingColumns.LATE_KEY, limit);
            page.forEach(row -> ids.add(row.id()));
            if (page.size() < limit) {
                return ids;
            }
            after = FilingColumns.lateKey(page.getLast().state(), RULE);
        }
    }

    private static void assertThatAPageIsCheap(Supplier<ObligationFilter> filter) {
        assertThatIsCheap(
                () ->
                        filings.list(filter.get().toBson(), FilingColumns.LATE_KEY, PAGE).stream()
                                .map(Versioned::id)
                                .toList());
    }

    /** Examined are the rows shown and at most as many again; nothing is scanned. */
    private static void assertThatIsCheap(Supplier<List<String>> query) {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("only the embedded store counts what it examines").isNotNull();
        Examined before = Examined.of(store);
        int shown = query.get().size();
        Examined more = Examined.of(store).minus(before);

        assertThat(more.scans()).isZero();
        assertThat(more.examined()).as("to show %d", shown).isLessThanOrEqualTo(2L * shown + 20);
    }

    /** What lists of filings have looked at. */
    private record Examined(long examined, long scans) {

        static Examined of(EmbeddedStore store) {
            long[] sums = new long[2];
            store.queryShapes()
                    .forEach(
                            (shape, counts) -> {
                                if (shape.collection().equals("filing_state")
                                        && shape.command().equals("find")) {
                                    sums[0] += counts.examined();
                                    sums[1] += counts.scans();
                                }
                            });
            return new Examined(sums[0], sums[1]);
        }

        Examined minus(Examined before) {
            return new Examined(examined - before.examined, scans - before.scans);
        }
    }
}
