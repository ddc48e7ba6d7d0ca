package org.duban.task.calendar;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duban.events.CalendarEvent;
import org.duban.events.RulesEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.duban.journal.Versioned;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.ruleset.RuleRows;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.ruleset.RuleVersions;
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
    Journal<RuleVersions, RulesEvent> rulesFacts(MongoDatabase database, Relay relay, Clock clock) {
        return new Journal<>(
                new AggregateType<>(
                        "rules",
                        Topics.PROGRAMME_UPDATED,
                        RuleVersions.class,
                        RulesEvent.class,
                        RuleVersions::born,
                        RuleVersions::after,
                        versions ->
                                new Label(
                                        "规则第 " + versions.version() + " 版",
                                        versions.programme(),
                                        List.of()),
                        versions -> Map.of()),
                database,
                relay,
                clock,
                "/duban/task-service");
    }

    @Bean
    RuleSetsInForce rules(
            Journal<RuleVersions, RulesEvent> journal, MongoDatabase database, Clock clock) {
        return new RuleSetsInForce(
                RuleRows.ofStates(database.getCollection(journal.type().stateCollection())), clock);
    }
}
