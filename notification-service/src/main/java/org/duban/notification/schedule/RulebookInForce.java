package org.duban.notification.schedule;

import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and the calendar in force whenever somebody asks. */
@Configuration(proxyBeanMethods = false)
class RulebookInForce {

    @Bean
    Rulebooks rulebooks(RuleSetsInForce rules, CalendarInForce calendar) {
        return () -> new Rulebook(rules.now(), calendar.get());
    }
}
