package org.duban.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.journal.ChainFlaw.Kind.CHANGED;
import static org.duban.journal.ChainFlaw.Kind.CUT_OFF;
import static org.duban.journal.ChainFlaw.Kind.MISSING;
import static org.duban.journal.ChainFlaw.Kind.UNCHAINED;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
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
    private final ChainCheck check = new ChainCheck(database, plans.type());

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
        database.getCollection("plan_state")
                .updateOne(Filters.eq("_id", "p"), Updates.set("revision", 3L));
        assertThat(check.flaws("p")).isEmpty();
    }

    private void change(String id, String field, String value) {
        facts.updateOne(Filters.eq("_id", id), Updates.set(field, value));
    }
}
