package org.duban.journal.audit;

import com.mongodb.client.MongoDatabase;
import org.duban.journal.Relay;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Lets the trail of a service be verified. */
@AutoConfiguration(afterName = "org.duban.journal.relay.RelayAutoConfiguration")
class AuditAutoConfiguration {

    @Bean
    AuditController auditController(MongoDatabase database, Relay relay, JsonMapper json) {
        return new AuditController(new Audit(database, relay), json);
    }
}
