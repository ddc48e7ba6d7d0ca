package org.duban.journal;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The clock and the store of a service. */
@AutoConfiguration(
        afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@EnableConfigurationProperties(JournalSettings.class)
class JournalAutoConfiguration {

    /**
     * Every write is on a majority and on disk before it is acknowledged; every read is of such
     * writes.
     */
    @Bean
    MongoDatabase database(MongoClient client, JournalSettings settings) {
        return client.getDatabase(settings.database())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(JournalSettings settings) {
        Clock real = Clock.system(settings.zone());
        LocalDate asOf = settings.asOf();
        return asOf == null ? real : shifted(real, asOf, settings.zone());
    }

    /** The same time of day on another date, running on from there. */
    static Clock shifted(Clock real, LocalDate asOf, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(real.instant(), zone);
        return Clock.offset(
                real, Duration.between(today.atStartOfDay(zone), asOf.atStartOfDay(zone)));
    }
}
