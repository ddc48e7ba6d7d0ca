package org.duban.task.department;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.DepartmentEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.duban.journal.deputy.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the facts of departments are kept; everybody may know them. */
@Configuration(proxyBeanMethods = false)
class DepartmentJournal {

    /** Whether a department that has successors has handed all it had open to them. */
    static final String SUCCESSION = "succession";

    /** Accounts that may act for somebody in it. */
    static final String DEPUTIES = "deputies";

    static final String PENDING = "PENDING";
    static final String HANDED = "HANDED";

    @Bean
    Journal<Department, DepartmentEvent> departmentFacts(
            MongoDatabase database, Relay relay, Clock clock) {
        Journal<Department, DepartmentEvent> journal =
                new Journal<>(
                        new AggregateType<>(
                                "department",
                                Topics.PROGRAMME_UPDATED,
                                Department.class,
                                DepartmentEvent.class,
                                Department::born,
                                Department::after,
                                DepartmentJournal::label,
                                DepartmentJournal::columns),
                        database,
                        relay,
                        clock,
                        "/duban/task-service");
        journal.index(Indexes.ascending(SUCCESSION));
        journal.index(Indexes.ascending(DEPUTIES));
        return journal;
    }

    /** Its successors may know who they succeed. */
    private static Label label(Department department) {
        List<String> audience = new ArrayList<>(List.of(department.code()));
        if (department.succession() != null) {
            audience.addAll(department.succession().into());
        }
        return new Label(department.names().getLast().name(), null, List.copyOf(audience));
    }

    private static Map<String, @Nullable Object> columns(Department department) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        Succession succession = department.succession();
        if (succession != null) {
            columns.put(SUCCESSION, succession.handedOn() == null ? PENDING : HANDED);
        }
        List<String> deputies =
                department.mandates().kept().stream().map(Mandate::deputy).distinct().toList();
        if (!deputies.isEmpty()) {
            columns.put(DEPUTIES, deputies);
        }
        return columns;
    }
}
