package org.duban.task.task;

import static org.duban.task.task.TaskRule.CLAUSES_UNCHANGED;
import static org.duban.task.task.TaskRule.TOO_MANY_CLAUSES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.TaskEvent.ClausesNamed;

/**
 * What a task is there for.
 *
 * @param clauses numbers of the clauses of the upstream plan it serves, in the order they were
 *     named; at most {@link #MOST_CLAUSES}
 */
public record Purpose(List<String> clauses) {

    /** A task that serves more than these is no task but a plan. */
    public static final int MOST_CLAUSES = 20;

    static final Purpose NONE = new Purpose(List.of());

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
        return new Purpose(numbers);
    }
}
