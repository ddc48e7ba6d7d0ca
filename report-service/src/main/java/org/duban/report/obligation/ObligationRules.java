package org.duban.report.obligation;

import org.duban.journal.calendar.CalendarInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the service the rule set and the calendar it judges deadlines by. */
@Configuration(proxyBeanMethods = false)
class ObligationRules {

    @Bean
    ObligationStates obligationStates(CalendarInForce calendar) {
        return ObligationStates.standard(calendar);
    }
}
