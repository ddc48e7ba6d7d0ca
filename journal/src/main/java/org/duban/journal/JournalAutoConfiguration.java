package org.duban.journal;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The clock and the store of a service. */
@AutoConfiguration(
        afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@EnableConfigurationProperties(JournalSettings.class)
class JournalAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer silence(JournalSettings settings) {
        int most = Math.toIntExact(settings.answerWithin().toMillis());
        return client ->
                client.applyToSocketSettings(
                        socket -> socket.readTimeout(most, TimeUnit.MILLISECONDS));
    }

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
        RehearsalClock clock = new RehearsalClock(Clock.system(settings.zone()));
        clock.moveTo(settings.asOf());
        return clock;
    }

    @Bean
    @ConditionalOnProperty("duban.rehearsal")
    RehearsalEndpoint rehearsalEndpoint(RehearsalClock clock) {
        return new RehearsalEndpoint(clock);
    }
}
