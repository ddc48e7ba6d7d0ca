package org.duban.journal.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.duban.journal.Relay;
import org.duban.journal.door.Texts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Lets the trail of a service be verified and told. */
@AutoConfiguration(
        afterName = {
            "org.duban.journal.relay.RelayAutoConfiguration",
            "org.duban.journal.door.DoorAutoConfiguration"
        })
class AuditAutoConfiguration {

    @Bean
    AuditController auditController(MongoDatabase database, Relay relay, JsonMapper json) {
        return new AuditController(new Audit(database, relay), json);
    }

    @Bean
    Trails trails(Texts texts, Clock clock) {
        return new Trails(texts, clock);
    }
}
