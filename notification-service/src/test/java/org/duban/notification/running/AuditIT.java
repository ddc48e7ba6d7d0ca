package org.duban.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whoever may, verifies over HTTP that the trail is as it was kept. */
class AuditIT extends RunningService {

    private static final String VERIFICATION = "/api/audit/notification-service/verification";
    private static final Person AUDITOR = new Person("auditor", "审计员", "sjj", List.of("auditor"));

    @Test
    void onlyAuditorsAndAdministratorsVerify() {
        as(Person.OFFICE).get(VERIFICATION).expect(403);
        as(Person.liaison("rsj")).get(VERIFICATION).expect(403);
        as(AUDITOR).get(VERIFICATION + "?aggregate=nothing-of-the-kind").expect(404);
    }

    @Test
    void aStateWithoutFactsIsTold() {
        MongoCollection<Document> states = database.getCollection("alert_state");
        states.insertOne(
                new Document("_id", "audited-" + getClass().getSimpleName())
                        .append("revision", 1L)
                        .append("hash", "x"));
        try {
            String report = as(AUDITOR).get(VERIFICATION).expect(200).response().body();

            assertThat(report)
                    .contains(
                            "\"kind\":\"FLAW\",\"journal\":\"alert\",\"aggregate\":\"audited-AuditIT\",\"flaws\":[{\"revision\":1,\"kind\":\"JOURNAL_GONE\"}]");
            assertThat(report.lines().toList().getLast()).contains("\"kind\":\"SUMMARY\"");
        } finally {
            states.deleteOne(new Document("_id", "audited-AuditIT"));
        }
    }
}
