package org.duban.task.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.duban.task.breakdown.Field;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import as it is shown.
 *
 * @param number of the line, from 1
 * @param task id of the task it is about; null while it cannot be understood
 * @param result what became of it; null as long as nothing has
 * @param why why that became of it; null where nothing is to be said
 */
record RowView(
        int number,
        Outcome outcome,
        String serial,
        String title,
        @Nullable String task,
        @Nullable String area,
        @Nullable String leadDepartment,
        List<String> supportingDepartments,
        @Nullable LocalDate due,
        List<Note> problems,
        List<Note> remarks,
        List<Difference> changes,
        @Nullable Result result,
        @Nullable String why) {

    /**
     * What is wrong or worth knowing.
     *
     * @param field what it is about; null for the line as a whole
     * @param column letter of the column; null where there is none
     * @param text what is so, and how to mend it
     */
    @Schema(name = "RowNote")
    record Note(@Nullable Field field, @Nullable String column, String code, String text) {}

    /** A part of the draft that the line changes. */
    record Difference(String part, String from, String to) {}
}
