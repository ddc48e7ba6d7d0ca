package org.duban.notification.schedule;

import org.duban.journal.calendar.CalendarInForce;
import org.duban.rules.RuleSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standard rules, on the calendar in force whenever somebody asks. */
@Configuration(proxyBeanMethods = false)
class RulebookInForce {

    @Bean
    Rulebooks rulebooks(CalendarInForce calendar) {
        return () -> new Rulebook(RuleSet.standard(), calendar.get());
    }
}
