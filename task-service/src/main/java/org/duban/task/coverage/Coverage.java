package org.duban.task.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.task.clause.Clause;
import org.duban.task.clause.ClauseFilter;
import org.duban.task.clause.ClauseView;
import org.duban.task.clause.Clauses;
import org.duban.task.department.Successions;
import org.duban.task.ledger.ServedClauses;
import org.duban.task.programme.Programmes;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays the tasks of a programme beside the clauses they serve. Nothing of it is kept: it is read
 * from the register and from the ledger's index of clauses.
 */
@Component
class Coverage {

    private static final int AT_ONCE = 50;
    private static final int MOST_LOOKED_AT = 200;

    private final Clauses clauses;
    private final ServedClauses served;
    private final Successions successions;
    private final Programmes programmes;
    private final TaskFigures derived;

    Coverage(
            Clauses clauses,
            ServedClauses served,
            Successions successions,
            Programmes programmes,
            TaskFigures figures) {
        this.clauses = clauses;
        this.served = served;
        this.successions = successions;
        this.programmes = programmes;
        this.derived = figures;
    }

    /** Lines, and where the next page begins; null on the last. */
    record Found(List<CoveredClause> lines, @Nullable Cursor next) {}

    /**
     * A page of the matrix in the order of clauses.
     *
     * @param gaps only clauses that no task serves or of whose departments some are missing; a page
     *     looks at 200 clauses at most, so that it may show fewer than asked for and still go on
     * @param after number of the clause behind which to begin; null: the first
     */
    Found find(
            String programme,
            ClauseFilter filter,
            boolean gaps,
            Caller caller,
            @Nullable String after,
            int limit) {
        LocalDate today = programmes.today(programme);
        Map<String, Set<String>> standIns = successions.standIns();
        List<CoveredClause> lines = new ArrayList<>();
        String behind = after;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
            List<Versioned<Clause>> some = clauses.list(programme, filter, behind, AT_ONCE + 1);
            List<Versioned<Clause>> batch = some.subList(0, Math.min(AT_ONCE, some.size()));
            Map<String, List<CoveringTask>> tasks = tasks(programme, batch, caller, today);
            for (Versioned<Clause> clause : batch) {
                if (lines.size() == limit) {
                    return new Found(lines, Cursor.of(behind));
                }
                behind = clause.state().number();
                CoveredClause line =
                        line(clause, tasks.getOrDefault(behind, List.of()), standIns, caller);
                if (!gaps || line.hasGap()) {
                    lines.add(line);
                }
            }
            if (some.size() == batch.size()) {
                return new Found(lines, null);
            }
        }
        return new Found(lines, Cursor.of(behind));
    }

    /** By number of the clause. */
    private Map<String, List<CoveringTask>> tasks(
            String programme, List<Versioned<Clause>> batch, Caller caller, LocalDate today) {
        Set<String> numbers =
                batch.stream().map(clause -> clause.state().number()).collect(Collectors.toSet());
        TaskFigures figures = derived.now();
        Map<String, List<CoveringTask>> tasks = new HashMap<>();
        served.forEachServing(
                programme,
                numbers,
                caller,
                task -> {
                    CoveringTask covering = CoveringTask.of(task.state(), figures, today);
                    task.state().purpose().clauses().stream()
                            .filter(numbers::contains)
                            .forEach(
                                    number ->
                                            tasks.computeIfAbsent(number, _ -> new ArrayList<>())
                                                    .add(covering));
                });
        return tasks;
    }

    private static CoveredClause line(
            Versioned<Clause> clause,
            List<CoveringTask> tasks,
            Map<String, Set<String>> standIns,
            Caller caller) {
        Set<String> involved =
                tasks.stream().flatMap(CoveringTask::team).collect(Collectors.toSet());
        List<String> missing =
                clause.state().departments().stream()
                        .filter(code -> caller.mayRead(List.of(code)))
                        .filter(
                                code ->
                                        Stream.concat(
                                                        Stream.of(code),
                                                        standIns
                                                                .getOrDefault(code, Set.of())
                                                                .stream())
                                                .noneMatch(involved::contains))
                        .toList();
        return new CoveredClause(
                ClauseView.of(clause),
                tasks.stream().sorted(CoveringTask.BY_ID).toList(),
                !tasks.isEmpty(),
                missing);
    }
}
