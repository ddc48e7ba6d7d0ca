package org.duban.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.ProgrammeEvent;
import org.junit.jupiter.api.Test;

class BirthsIT {

    private final MongoDatabase database = TestStore.database();
    private final List<Fact> offered = new ArrayList<>();
    private final Journal<Plan, ProgrammeEvent> plans =
            new Journal<>(
                    Plan.type("plan"),
                    database,
                    (type, fact) -> offered.add(fact),
                    Clock.systemUTC(),
                    "/duban/test");

    @Test
    void manyAreBegunAsIfEachWereByItself() {
        List<Begun<Plan>> begun =
                plans.createAll(
                        IntStream.range(0, 300).mapToObj(n -> birth("p" + n, "k" + n)).toList());

        assertThat(begun).allSatisfy(one -> assertThat(one.refused()).isNull());
        assertThat(begun).extracting(one -> made(one).id()).startsWith("p0", "p1").hasSize(300);
        assertThat(offered).hasSize(300);
        Versioned<Plan> next = plans.change("p7", Plan.request("next"), Plan::issue);
        assertThat(next.revision()).isEqualTo(2);
        assertThat(new ChainCheck<>(database, plans.type()).flaws("p7")).isEmpty();
        assertThat(plans.find("p8")).contains(made(begun.get(8)));
    }

    @Test
    void whatOneIsRefusedDoesNotTouchTheOthers() {
        plans.create("taken", Plan.request("earlier"), Plan::founded);

        List<Begun<Plan>> begun =
                plans.createAll(
                        List.of(
                                birth("a", "k"),
                                birth("taken", "k"),
                                new Birth<>("refused", Plan.request("k"), BirthsIT::refused),
                                birth("a", "other"),
                                birth("b", "k")));

        assertThat(begun)
                .extracting(one -> one.refused() == null ? null : one.refused().rule())
                .containsExactly(
                        null,
                        JournalRule.ALREADY_EXISTS,
                        JournalRule.TOO_MUCH_CONTENTION,
                        JournalRule.ALREADY_EXISTS,
                        null);
        assertThat(plans.find("refused")).isEmpty();
        assertThat(offered)
                .extracting(fact -> fact.envelope().aggregate())
                .containsExactly("taken", "a", "b");
    }

    @Test
    void aRepeatGetsTheFirstAnswers() {
        List<Birth<ProgrammeEvent>> births = List.of(birth("a", "k"), birth("b", "k"));
        List<Begun<Plan>> first = plans.createAll(births);
        plans.change("a", Plan.request("later"), Plan::issue);

        assertThat(plans.createAll(births)).isEqualTo(first);
        assertThat(database.getCollection("plan_journal").countDocuments()).isEqualTo(3);
    }

    @Test
    void whoWasFasterBetweenTheQuestionAndTheInsertKeepsTheId() {
        Birth<ProgrammeEvent> overtaken =
                new Birth<>(
                        "a",
                        Plan.request("late"),
                        () -> {
                            plans.create("a", Plan.request("early"), Plan::founded);
                            return Plan.founded();
                        });

        List<Begun<Plan>> begun = plans.createAll(List.of(overtaken, birth("b", "k")));

        assertThat(begun.get(0).refused())
                .isInstanceOfSatisfying(
                        JournalRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(JournalRule.ALREADY_EXISTS));
        assertThat(made(begun.get(1)).revision()).isEqualTo(1);
        assertThat(plans.history("a", 0, 9)).hasSize(1);
    }

    @Test
    void aStateThatWasLostWithACrashIsNoReasonToBeginTwice() {
        plans.createAll(List.of(birth("a", "k")));
        database.getCollection("plan_state").drop();

        List<Begun<Plan>> begun = plans.createAll(List.of(birth("a", "k"), birth("a2", "k")));

        assertThat(begun).extracting(one -> made(one).revision()).containsExactly(1L, 1L);
        assertThat(plans.history("a", 0, 9)).hasSize(1);
        plans.repair("a");
        assertThat(plans.find("a")).isPresent();
    }

    private static ProgrammeEvent refused() {
        throw new JournalRejection(JournalRule.TOO_MUCH_CONTENTION, "no");
    }

    private static Versioned<Plan> made(Begun<Plan> begun) {
        Versioned<Plan> made = begun.made();
        assertThat(made).isNotNull();
        return made;
    }

    private static Birth<ProgrammeEvent> birth(String id, String key) {
        return new Birth<>(id, Plan.request(key), Plan::founded);
    }
}
