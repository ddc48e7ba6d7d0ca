package org.duban.journal.relay;

import org.duban.journal.Relay;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Carries the facts of a service to the broker. */
@AutoConfiguration(afterName = "org.duban.journal.JournalAutoConfiguration")
class RelayAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Relay relay() {
        return (type, fact) -> {};
    }
}
