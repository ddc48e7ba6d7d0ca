package org.duban.task.calendar;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duban.events.CalendarEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.duban.journal.Versioned;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.rules.RuleSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar and the rules by which every figure of this service is derived. */
@Configuration(proxyBeanMethods = false)
class RulesInForce {

    @Bean
    Journal<CalendarChanges, CalendarEvent> calendarFacts(
            MongoDatabase database, Relay relay, Clock clock) {
        return new Journal<>(
                new AggregateType<>(
                        "calendar",
                        Topics.PROGRAMME_UPDATED,
                        CalendarChanges.class,
                        CalendarEvent.class,
                        CalendarChanges::born,
                        CalendarChanges::after,
                        changes -> new Label("工作日历", null, List.of()),
                        changes -> Map.of()),
                database,
                relay,
                clock,
                "/duban/task-service");
    }

    @Bean
    CalendarInForce calendar(Journal<CalendarChanges, CalendarEvent> journal) {
        return new CalendarInForce(
                () ->
                        journal.find(CalendarChanges.ID)
                                .map(Versioned::state)
                                .orElse(CalendarChanges.NONE));
    }

    @Bean
    RuleSet rules() {
        return RuleSet.standard();
    }
}
