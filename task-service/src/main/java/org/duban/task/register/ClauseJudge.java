package org.duban.task.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duban.journal.JournalRule;
import org.duban.journal.Versioned;
import org.duban.rules.refusal.Rejection;
import org.duban.task.breakdown.AreaNames;
import org.duban.task.breakdown.DepartmentNames;
import org.duban.task.clause.Clause;
import org.duban.task.register.ClauseRow.Wordings;
import org.jspecify.annotations.Nullable;

/** Says what each line of one table would do to the register as it is; lines come in order. */
final class ClauseJudge {

    private final AreaNames areas;
    private final DepartmentNames departments;
    private final Function<String, Optional<Versioned<Clause>>> register;
    private final Map<String, Integer> lines = new HashMap<>();
    private int standing;

    /**
     * @param register the clause of a number
     * @param standing how many clauses stand in the register
     */
    ClauseJudge(
            AreaNames areas,
            DepartmentNames departments,
            Function<String, Optional<Versioned<Clause>>> register,
            int standing) {
        this.areas = areas;
        this.departments = departments;
        this.register = register;
        this.standing = standing;
    }

    ClauseRow judge(ClauseLine line) {
        ClauseReading reading = ClauseReading.of(line, areas, departments);
        List<ClauseFault> faults = new ArrayList<>(reading.faults());
        Integer earlier =
                reading.number().isEmpty()
                        ? null
                        : lines.putIfAbsent(reading.number(), line.number());
        if (earlier != null) {
            faults.add(
                    ClauseFault.of(
                            ClauseColumn.NUMBER,
                            ClauseFault.Code.NUMBER_TWICE,
                            Map.of("value", reading.number(), "line", earlier)));
        }
        Versioned<Clause> found =
                faults.isEmpty() ? register.apply(reading.number()).orElse(null) : null;
        Wordings before = found == null ? null : wordings(found.state());
        Wordings plan = plan(line, reading, before);
        ClauseOutcome outcome = outcome(found, before, plan);
        if (faults.isEmpty() && (outcome == ClauseOutcome.NEW || outcome == ClauseOutcome.AGAIN)) {
            if (standing >= Clause.MOST_IN_A_REGISTER) {
                faults.add(
                        ClauseFault.of(
                                null,
                                ClauseFault.Code.REGISTER_FULL,
                                Map.of("most", Clause.MOST_IN_A_REGISTER)));
            } else {
                standing++;
            }
        }
        return new ClauseRow(
                line.number(),
                reading.number(),
                plan,
                before,
                found == null ? 0 : found.revision(),
                faults.isEmpty() ? outcome : ClauseOutcome.ERROR,
                faults,
                null);
    }

    /** What the table has no column for stays as it is. */
    private static Wordings plan(
            ClauseLine line, ClauseReading reading, @Nullable Wordings before) {
        return new Wordings(
                reading.text(),
                line.area() == null && before != null ? before.area() : reading.area(),
                line.departments() == null && before != null
                        ? before.departments()
                        : reading.departments());
    }

    private static ClauseOutcome outcome(
            @Nullable Versioned<Clause> found, @Nullable Wordings before, Wordings plan) {
        if (found == null) {
            return ClauseOutcome.NEW;
        }
        if (found.state().withdrawn()) {
            return ClauseOutcome.AGAIN;
        }
        return plan.equals(before) ? ClauseOutcome.SAME : ClauseOutcome.CHANGED;
    }

    private static Wordings wordings(Clause clause) {
        return new Wordings(clause.text(), clause.area(), clause.departments());
    }

    /** A no, in the words of a table where it has some. */
    static ClauseFault fault(Rejection no) {
        return no.rule() == JournalRule.REVISION_CHANGED
                ? ClauseFault.of(null, ClauseFault.Code.CHANGED_MEANWHILE)
                : ClauseFault.of(no);
    }
}
