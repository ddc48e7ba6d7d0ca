package org.duban.task.calendar;

import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar and the rules by which every figure of this service is derived. */
@Configuration(proxyBeanMethods = false)
class RulesInForce {

    @Bean
    WorkingDayCalendar calendar() {
        return WorkingDayCalendar.stateCouncil();
    }

    @Bean
    RuleSet rules() {
        return RuleSet.standard();
    }
}
