package org.duban.notification.deadline;

import org.apache.kafka.clients.admin.Admin;
import org.duban.journal.rounds.Rounds;
import org.duban.notification.schedule.Rulebooks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the watcher looking, from the start of the service to its stop. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchRounds {

    @Bean
    Rounds watching(Watcher watcher, Rulebooks books, Admin admin, WatchSettings settings) {
        return new Rounds("watch", settings.every(), new Watch(watcher, books, admin)::look);
    }
}
