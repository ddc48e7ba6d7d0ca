package org.duban.task.department;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duban.events.DepartmentEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the facts of departments are kept; everybody may know them. */
@Configuration(proxyBeanMethods = false)
class DepartmentJournal {

    @Bean
    Journal<Department, DepartmentEvent> departmentFacts(
            MongoDatabase database, Relay relay, Clock clock) {
        return new Journal<>(
                new AggregateType<>(
                        "department",
                        Topics.PROGRAMME_UPDATED,
                        Department.class,
                        DepartmentEvent.class,
                        Department::born,
                        Department::after,
                        department ->
                                new Label(
                                        department.names().getLast().name(),
                                        null,
                                        List.of(department.code())),
                        department -> Map.of()),
                database,
                relay,
                clock,
                "/duban/task-service");
    }
}
