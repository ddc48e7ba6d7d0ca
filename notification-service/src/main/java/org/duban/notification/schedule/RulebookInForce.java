package org.duban.notification.schedule;

import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standard rules, on the calendar that comes with this release. */
@Configuration(proxyBeanMethods = false)
class RulebookInForce {

    @Bean
    @ConditionalOnMissingBean
    Rulebook rulebook() {
        return new Rulebook(RuleSet.standard(), WorkingDayCalendar.stateCouncil());
    }
}
