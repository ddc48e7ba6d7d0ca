package org.duban.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.Actor;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.AreasSet;
import org.duban.events.ProgrammeEvent.NumberingRuled;
import org.duban.events.ProgrammeEvent.ProgrammeClosed;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;
import org.duban.events.Topics;

/** The smallest aggregate tests can work with: a plan that is issued again and again. */
public record Plan(String name, int version) {

    public static final LocalDate DAY = LocalDate.of(2018, 9, 3);

    public static AggregateType<Plan, ProgrammeEvent> type(String name) {
        return type(name, Topics.PROGRAMME_UPDATED);
    }

    public static AggregateType<Plan, ProgrammeEvent> type(String name, String topic) {
        return new AggregateType<>(
                name,
                topic,
                Plan.class,
                ProgrammeEvent.class,
                (id, event) -> new Plan(id, 0).after(event),
                Plan::after,
                plan -> new Label(plan.name(), "p", List.of("rsj")),
                plan -> Map.of("version", plan.version()));
    }

    public static ProgrammeEvent founded() {
        return new ProgrammeFounded(
                "plan", "Asia/Shanghai", List.of(), "zgh", DAY, DAY.plusYears(1));
    }

    public ProgrammeEvent issue() {
        return new ProgrammeIssued(version + 1, DAY);
    }

    public static Request request(String key) {
        return request(key, null);
    }

    public static Request request(String key, Long expectedRevision) {
        return new Request(
                key, "POST x", new Actor("li", "李", "rsj", null), expectedRevision, null);
    }

    Plan after(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeFounded _ -> this;
            case ProgrammeIssued issued -> new Plan(name, issued.version());
            case ProgrammeClosed _, NumberingRuled _, AreasSet _ -> this;
        };
    }
}
