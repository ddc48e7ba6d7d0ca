package org.duban.report.department;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.calendar.CalendarRows;
import org.duban.journal.deputy.Deputies;
import org.duban.journal.deputy.MandateRows;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.ruleset.RuleRows;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.view.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what departments are called, who may act in them, to the calendar and the rules. */
@Configuration(proxyBeanMethods = false)
class DepartmentStream {

    static final String NAME = "report.department";

    @Bean
    Consumer<Message<List<byte[]>>> department(ProjectionStreams streams, DepartmentNames names) {
        return streams.stream(names.view(), names);
    }

    @Bean
    CalendarInForce calendar(Views views) {
        return new CalendarInForce(CalendarRows.of(views.view(DepartmentNames.LAYOUT)));
    }

    @Bean
    RuleSetsInForce rules(Views views, Clock clock) {
        return new RuleSetsInForce(RuleRows.of(views.view(DepartmentNames.LAYOUT)), clock);
    }

    @Bean
    Deputies deputies(Views views, Clock clock) {
        return new Deputies(MandateRows.of(views.view(DepartmentNames.LAYOUT)), clock);
    }
}
