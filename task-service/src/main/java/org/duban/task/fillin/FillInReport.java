package org.duban.task.fillin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brought form row by row.
 *
 * @param rows in the order of the file, 500 at most
 */
record FillInReport(FillInView form, List<Row> rows) {

    /**
     * A row as it is shown.
     *
     * @param number of the line in the file, from 1
     * @param task id of the task; null where the department leads no such task
     * @param percentBefore of the task when the row was looked at; null where it is unknown
     * @param problems what keeps it from being posted, or kept it from it
     * @param result what became of it; null as long as nothing has
     */
    @Schema(name = "FillInRow")
    record Row(
            int number,
            @Nullable String task,
            String serial,
            String title,
            @Nullable Integer percentBefore,
            FillInEntry entry,
            FillInOutcome outcome,
            List<Note> problems,
            @Nullable FillInResult result) {}

    /**
     * What is wrong.
     *
     * @param column what it is about; null for the row as a whole
     * @param heading what stands over that column; null for the row as a whole
     * @param text what is so, and how to mend it
     */
    @Schema(name = "FillInNote")
    record Note(@Nullable FormColumn column, @Nullable String heading, String code, String text) {}
}
