package org.duban.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.duban.events.ProgrammeEvent;
import org.junit.jupiter.api.Test;

class JournalIT {

    private final MongoDatabase database = TestStore.database();
    private final Journal<Plan, ProgrammeEvent> plans = journal();
    private final MongoCollection<Document> facts = database.getCollection("plan_journal");
    private final MongoCollection<Document> states = database.getCollection("plan_state");

    private Journal<Plan, ProgrammeEvent> journal() {
        return new Journal<>(
                Plan.type("plan"), database, (type, fact) -> {}, Clock.systemUTC(), "/duban/test");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndChangesNothing() {
        plans.create("p", Plan.request("k1"), Plan::founded);
        Versioned<Plan> first = plans.change("p", Plan.request("k2"), Plan::issue);
        plans.change("p", Plan.request("k3"), Plan::issue);

        Versioned<Plan> again = plans.change("p", Plan.request("k2"), Plan::issue);

        assertThat(again).isEqualTo(first);
        assertThat(plans.create("p", Plan.request("k1"), Plan::founded).revision()).isEqualTo(1);
        assertThat(facts.countDocuments()).isEqualTo(3);
    }

    @Test
    void aKeyServesOneVerbOnly() {
        plans.create("p", Plan.request("k1"), Plan::founded);
        Request other = new Request("k1", "POST y", Plan.request("k1").actor(), null, null);

        assertThatThrownBy(() -> plans.change("p", other, Plan::issue))
                .isInstanceOfSatisfying(
                        JournalRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(JournalRule.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void whoInsistsOnARevisionThatIsGoneIsTold() {
        plans.create("p", Plan.request("k1"), Plan::founded);
        plans.change("p", Plan.request("k2", 1L), Plan::issue);

        assertThatThrownBy(() -> plans.change("p", Plan.request("k3", 1L), Plan::issue))
                .isInstanceOfSatisfying(
                        JournalRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(JournalRule.REVISION_CHANGED));
        assertThat(plans.change("p", Plan.request("k2", 1L), Plan::issue).revision())
                .as("a repeat is answered although its condition does not hold any more")
                .isEqualTo(2);
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatExistsIsNotCreatedAgain() {
        assertThatThrownBy(() -> plans.change("none", Plan.request("k"), Plan::issue))
                .hasMessageContaining("not-found");
        plans.create("p", Plan.request("k1"), Plan::founded);
        assertThatThrownBy(() -> plans.create("p", Plan.request("k2"), Plan::founded))
                .hasMessageContaining("already-exists");
    }

    @Test
    void twoInstancesRacingForOneAggregateLoseNothingAndLeaveNoGap() throws Exception {
        plans.create("p", Plan.request("birth"), Plan::founded);
        List<Journal<Plan, ProgrammeEvent>> instances = List.of(plans, journal());
        List<Callable<Versioned<Plan>>> requests = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Request request = Plan.request("k" + i);
            Journal<Plan, ProgrammeEvent> instance = instances.get(i % 2);
            requests.add(() -> instance.change("p", request, Plan::issue));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Versioned<Plan>> answer : threads.invokeAll(requests)) {
                assertThat(answer.get().revision()).isBetween(2L, 41L);
            }
        }

        assertThat(plans.history("p", 0, 100))
                .extracting(fact -> fact.envelope().revision())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
        assertThat(plans.find("p").orElseThrow().state().version()).isEqualTo(40);
        assertThat(new ChainCheck<>(database, plans.type()).flaws("p")).isEmpty();
    }

    @Test
    void aCrashBetweenKeepingAndFoldingIsMendedByTheNextRequest() {
        crashAfterInsert();

        Versioned<Plan> next = plans.change("p", Plan.request("k3"), Plan::issue);

        assertThat(next.revision()).isEqualTo(4);
        assertThat(next.state().version()).isEqualTo(3);
        assertThat(new ChainCheck<>(database, plans.type()).flaws("p")).isEmpty();
    }

    @Test
    void afterSuchACrashTheSameRequestGetsItsAnswer() {
        crashAfterInsert();

        assertThat(plans.change("p", Plan.request("k2"), Plan::issue).revision()).isEqualTo(3);
        assertThat(facts.countDocuments()).isEqualTo(3);
    }

    @Test
    void aConditionOnTheRevisionHoldsAlthoughTheStateIsBehind() {
        crashAfterInsert();

        assertThat(plans.change("p", Plan.request("k3", 3L), Plan::issue).revision()).isEqualTo(4);
    }

    @Test
    void repairBringsTheStateUpToItsFacts() {
        crashAfterInsert();
        assertThat(plans.find("p").orElseThrow().revision()).isEqualTo(2);

        plans.repair("p");

        assertThat(plans.find("p").orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void aStateThatIsLostIsFoldedAgainFromTheFacts() {
        crashAfterInsert();
        states.deleteMany(new Document());

        assertThat(plans.change("p", Plan.request("k9"), Plan::issue).revision()).isEqualTo(4);
        assertThat(plans.find("p").orElseThrow().state()).isEqualTo(new Plan("p", 3));
    }

    @Test
    void anyPastRevisionCanBeShown() {
        crashAfterInsert();

        assertThat(plans.replay("p", 2).orElseThrow().state().version()).isEqualTo(1);
        assertThat(plans.replay("p", 1).orElseThrow().state().version()).isZero();
        assertThat(plans.replay("none", 1)).isEmpty();
    }

    /** Three facts, of which the state has two. */
    private void crashAfterInsert() {
        plans.create("p", Plan.request("k0"), Plan::founded);
        plans.change("p", Plan.request("k1"), Plan::issue);
        Document behind = states.find(Filters.eq("_id", "p")).first();
        plans.change("p", Plan.request("k2"), Plan::issue);
        states.replaceOne(Filters.eq("_id", "p"), behind);
    }
}
