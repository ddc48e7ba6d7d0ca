package org.duban.task.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.events.FileRef;
import org.duban.task.breakdown.Field;
import org.duban.task.sheet.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param by name of the person who brought the file
 * @param charset of a text; null for a workbook
 * @param passedOver other sheets of the workbook, which are not read
 * @param headingLine number of the line in which the headings stand, from 1
 * @param missing what has to be mapped before anything can be read
 * @param area code of the area of every line that names none; null for none
 * @param serialWithArea whether numbers begin anew in each area and are told apart by its code
 * @param counts lines by what they would do
 * @param asides lines that are no tasks: areas, repeated headings, notes
 * @param results lines by what became of them
 * @param refusal why it cannot be read to its end; null when it can
 */
record ImportView(
        String id,
        String programme,
        FileRef file,
        ImportState state,
        String by,
        Instant at,
        SheetKind kind,
        @Nullable String charset,
        List<String> passedOver,
        int headingLine,
        List<ColumnView> columns,
        ColumnsFrom columnsFrom,
        Set<Field> missing,
        @Nullable String area,
        boolean serialWithArea,
        Map<Outcome, Integer> counts,
        int asides,
        List<Paper.UnknownName> unknownDepartments,
        Progress progress,
        Map<Result, Integer> results,
        @Nullable String refusal) {

    /**
     * A column of the table.
     *
     * @param index from 0
     * @param letter as spreadsheet programs call it
     * @param field what it says; null when it is not read
     * @param sample one of its cells
     */
    record ColumnView(
            int index, String letter, String heading, @Nullable Field field, String sample) {}

    /** How many of the lines are done. */
    @Schema(name = "ImportProgress")
    record Progress(int done, int total) {}
}
