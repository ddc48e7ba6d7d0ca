package org.duban.task.task;

import static org.duban.task.task.TaskRule.CLAUSES_UNCHANGED;
import static org.duban.task.task.TaskRule.TOO_MANY_CLAUSES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.IndicatorEvent;
import org.duban.events.TaskEvent.ClausesNamed;

/**
 * What a task is there for.
 *
 * @param clauses numbers of the clauses of the upstream plan it serves, in the order they were
 *     named; at most {@link #MOST_CLAUSES}
 * @param indicators what it is measured by
 */
public record Purpose(List<String> clauses, Indicators indicators) {

    /** A task that serves more than these is no task but a plan. */
    public static final int MOST_CLAUSES = 20;

    static final Purpose NONE = new Purpose(List.of(), Indicators.NONE);

    /** A state that was kept before there were indicators has none. */
    public Purpose {
        indicators = Objects.requireNonNullElse(indicators, Indicators.NONE);
    }

    ClausesNamed name(List<String> numbers, LocalDate on) {
        List<String> to = numbers.stream().distinct().toList();
        if (to.size() > MOST_CLAUSES) {
            throw new TaskRejection(
                    TOO_MANY_CLAUSES, Map.of("named", to.size(), "most", MOST_CLAUSES));
        }
        if (to.equals(clauses)) {
            throw new TaskRejection(CLAUSES_UNCHANGED, Map.of());
        }
        return new ClausesNamed(clauses, to, on);
    }

    Purpose serving(List<String> numbers) {
        return new Purpose(numbers, indicators);
    }

    Purpose after(IndicatorEvent event) {
        return new Purpose(clauses, indicators.after(event));
    }
}
