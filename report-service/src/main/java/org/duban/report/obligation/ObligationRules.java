package org.duban.report.obligation;

import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the service the rules and the calendar it judges deadlines by. */
@Configuration(proxyBeanMethods = false)
class ObligationRules {

    @Bean
    ObligationStates obligationStates(RuleSetsInForce rules, CalendarInForce calendar) {
        return new ObligationStates(rules, calendar);
    }
}
