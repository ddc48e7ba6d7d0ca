package org.duban.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.journal.ChainFlaw.Kind.CHANGED;
import static org.duban.journal.ChainFlaw.Kind.CUT_OFF;
import static org.duban.journal.ChainFlaw.Kind.JOURNAL_GONE;
import static org.duban.journal.ChainFlaw.Kind.MISSING;
import static org.duban.journal.ChainFlaw.Kind.STATE_DIFFERS;
import static org.duban.journal.ChainFlaw.Kind.STATE_GONE;
import static org.duban.journal.ChainFlaw.Kind.UNCHAINED;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.duban.events.ProgrammeEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainCheckIT {

    private final MongoDatabase database = TestStore.database();
    private final Journal<Plan, ProgrammeEvent> plans =
            new Journal<>(
                    Plan.type("plan"),
                    database,
                    (type, fact) -> {},
                    Clock.systemUTC(),
                    "/duban/test");
    private final MongoCollection<Document> facts = database.getCollection("plan_journal");
    private final MongoCollection<Document> states = database.getCollection("plan_state");
    private final ChainCheck<Plan, ProgrammeEvent> check = new ChainCheck<>(database, plans.type());

    @BeforeEach
    void fourFacts() {
        plans.create("p", Plan.request("k0"), Plan::founded);
        for (int i = 1; i < 4; i++) {
            plans.change("p", Plan.request("k" + i), Plan::issue);
        }
    }

    @Test
    void anUntouchedChainHasNoFlaw() {
        assertThat(check.flaws("p")).isEmpty();
        assertThat(check.flaws("unknown")).isEmpty();
    }

    @Test
    void anEditedFactIsFound() {
        change("p/2", "payload", "{\"on\":\"2018-09-03\",\"version\":7}");
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(2, CHANGED));
    }

    @Test
    void anEditedActorIsFound() {
        change("p/2", "headers.ce_actor", "somebody-else");
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(2, CHANGED));
    }

    @Test
    void aDateThatNoLongerFitsTheHeadersIsFound() {
        change("p/2", "at", "2018-01-01T00:00:00Z");
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(2, CHANGED));
    }

    @Test
    void anEditWithAFittingHashBreaksTheLinkToTheNextFact() {
        Fact second = plans.history("p", 1, 1).getFirst();
        String payload = second.payload().replace("1", "9");
        change("p/2", "payload", payload);
        change("p/2", "hash", FactDocuments.hash(second.previousHash(), second.headers(), payload));
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(3, UNCHAINED));
    }

    @Test
    void aDeletedFactIsFound() {
        facts.deleteOne(Filters.eq("_id", "p/2"));
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(2, MISSING));
    }

    @Test
    void swappedFactsAreFound() {
        Document second = facts.findOneAndDelete(Filters.eq("_id", "p/2"));
        Document third = facts.findOneAndDelete(Filters.eq("_id", "p/3"));
        facts.insertOne(second.append("_id", "p/3").append("revision", 3L));
        facts.insertOne(third.append("_id", "p/2").append("revision", 2L));
        assertThat(check.flaws("p")).contains(new ChainFlaw(2, CHANGED), new ChainFlaw(3, CHANGED));
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheState() {
        facts.deleteOne(Filters.eq("_id", "p/4"));
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(4, CUT_OFF));
    }

    @Test
    void aStateBehindItsFactsIsNoFlaw() {
        Document before = states.find(Filters.eq("_id", "p")).first();
        plans.change("p", Plan.request("k4"), Plan::issue);
        states.replaceOne(Filters.eq("_id", "p"), before);
        assertThat(check.flaws("p")).isEmpty();
    }

    @Test
    void anEditedStateIsFound() {
        states.updateOne(Filters.eq("_id", "p"), Updates.set("state.version", 99));
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(4, STATE_DIFFERS));
    }

    @Test
    void aJournalThatVanishedIsFoundByTheState() {
        facts.deleteMany(Filters.eq("aggregateId", "p"));
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(4, JOURNAL_GONE));
    }

    @Test
    void aStateThatVanishedIsFoundUnlessItsFactsAreOnTheirWay() {
        states.deleteOne(Filters.eq("_id", "p"));
        assertThat(check.flaws("p")).as("the sweeper will mend it").isEmpty();

        facts.updateMany(Filters.eq("aggregateId", "p"), Updates.unset(FactDocuments.PENDING));
        assertThat(check.flaws("p")).containsExactly(new ChainFlaw(4, STATE_GONE));
    }

    @Test
    void amongManyEachFlawedAggregateIsFoundAndNoOther() {
        for (int n = 0; n < 450; n++) {
            String id = "m%03d".formatted(n);
            plans.create(id, Plan.request("k0"), Plan::founded);
            plans.change(id, Plan.request("k1"), Plan::issue);
            plans.change(id, Plan.request("k2"), Plan::issue);
        }
        facts.updateMany(
                Filters.exists(FactDocuments.PENDING), Updates.unset(FactDocuments.PENDING));
        change("m001/1", "payload", "{}");
        facts.deleteOne(Filters.eq("_id", "m199/2"));
        facts.deleteOne(Filters.eq("_id", "m200/3"));
        facts.deleteMany(Filters.eq("aggregateId", "m201"));
        states.deleteOne(Filters.eq("_id", "m399"));
        states.deleteOne(Filters.eq("_id", "m449"));
        states.updateOne(Filters.eq("_id", "m400"), Updates.set("state.version", 99));
        Map<String, List<ChainFlaw>> found = new TreeMap<>();
        List<Long> reached = new ArrayList<>();

        check.all(
                new ChainCheck.Listener() {

                    @Override
                    public void flawed(String aggregate, List<ChainFlaw> flaws) {
                        found.put(aggregate, flaws);
                    }

                    @Override
                    public void reached(long aggregates, long looked, long all) {
                        reached.add(aggregates);
                    }
                });

        assertThat(found)
                .isEqualTo(
                        Map.of(
                                "m001", List.of(new ChainFlaw(1, CHANGED)),
                                "m199", List.of(new ChainFlaw(2, MISSING)),
                                "m200", List.of(new ChainFlaw(3, CUT_OFF)),
                                "m201", List.of(new ChainFlaw(3, JOURNAL_GONE)),
                                "m399", List.of(new ChainFlaw(3, STATE_GONE)),
                                "m400", List.of(new ChainFlaw(3, STATE_DIFFERS)),
                                "m449", List.of(new ChainFlaw(3, STATE_GONE))));
        assertThat(reached).isSorted().endsWith(451L);
    }

    private void change(String id, String field, String value) {
        facts.updateOne(Filters.eq("_id", id), Updates.set(field, value));
    }
}
