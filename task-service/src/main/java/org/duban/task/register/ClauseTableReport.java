package org.duban.task.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brought table line by line.
 *
 * @param rows in the order of the file, 1,000 at most
 * @param unknown names that no department goes by, in the order they were met
 */
record ClauseTableReport(ClauseTableView table, List<Row> rows, List<UnknownName> unknown) {

    /**
     * A line as it is shown.
     *
     * @param line number of the line in the file, from 1
     * @param number of the clause, as far as it was understood
     * @param area code; null: all areas
     * @param departments codes of the named ones
     * @param before what the register said when the line was looked at; null: no such clause
     * @param problems what keeps it from being written, or kept it from it
     * @param result what became of it; null as long as nothing has
     */
    @Schema(name = "ClauseTableRow")
    record Row(
            int line,
            String number,
            String text,
            @Nullable String area,
            List<String> departments,
            ClauseRow.@Nullable Wordings before,
            ClauseOutcome outcome,
            List<Note> problems,
            @Nullable ClauseResult result) {}

    /**
     * What is wrong.
     *
     * @param column what it is about; null for the line as a whole
     * @param text what is so, and how to mend it
     */
    @Schema(name = "ClauseTableNote")
    record Note(@Nullable ClauseColumn column, String code, String text) {}

    /**
     * A name that no department goes by.
     *
     * @param lines numbers of the lines it stands in
     */
    @Schema(name = "UnknownDepartmentName")
    record UnknownName(String name, List<Integer> lines) {}
}
