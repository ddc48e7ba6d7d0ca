package org.duban.journal.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.duban.journal.Relay;
import org.duban.journal.door.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
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
    FactSearch factSearch(MongoDatabase database, Relay relay, Clock clock) {
        return new FactSearch(database, relay, clock.getZone());
    }

    /** Every journal is there by then. */
    @Bean
    SmartInitializingSingleton factIndexes(FactSearch search) {
        return search::prepare;
    }

    @Bean
    FactController factController(
            FactSearch search, Texts texts, ObjectProvider<Phrasing> phrasings, Clock clock) {
        return new FactController(
                search, new FoundFacts(texts, phrasings.stream().toList()), texts, clock);
    }

    @Bean
    Trails trails(Texts texts, Clock clock) {
        return new Trails(texts, clock);
    }
}
