package org.duban.task.succession;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.duban.journal.rounds.Lease;
import org.duban.journal.rounds.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps handing over tasks, one instance at a time; two at once would do nothing twice. */
@Configuration(proxyBeanMethods = false)
class HandoverRounds {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Bean
    Rounds handingOver(Handover handover, MongoDatabase database, Clock clock) {
        return Rounds.alone(new Lease(database, "succession", LEASE, clock), PAUSE, handover::look);
    }
}
