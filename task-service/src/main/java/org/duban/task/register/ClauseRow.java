package org.duban.task.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a brought table, as it is kept.
 *
 * @param line number of the line in the file, from 1
 * @param number of the clause
 * @param plan what the clause would say
 * @param before what it says; null where it is not in the register
 * @param seen revision of the clause when the line was looked at; 0 where there is none
 * @param faults what keeps it from being written, or kept it from it
 * @param result what became of it; null as long as nothing has
 */
record ClauseRow(
        int line,
        String number,
        Wordings plan,
        @Nullable Wordings before,
        long seen,
        ClauseOutcome outcome,
        List<ClauseFault> faults,
        @Nullable ClauseResult result) {

    /**
     * All that a clause says.
     *
     * @param area code; null: all areas
     * @param departments codes of the named ones
     */
    record Wordings(String text, @Nullable String area, List<String> departments) {}

    ClauseRow written() {
        return new ClauseRow(
                line, number, plan, before, seen, outcome, List.of(), ClauseResult.WRITTEN);
    }

    ClauseRow failed(ClauseFault why) {
        return new ClauseRow(
                line, number, plan, before, seen, outcome, List.of(why), ClauseResult.FAILED);
    }
}
