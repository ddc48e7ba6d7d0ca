package org.duban.task.fillin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.task.sheet.Line;
import org.duban.task.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a form. Columns may have been moved and lines added; of a formula its value is
 * read, as people see it.
 */
final class FormLines {

    /** The most rows a form has, filled in or not. */
    static final int MOST = 500;

    /** The most characters in all rows together, so that a form is kept in one document. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int LOOKED_AT = 60;

    private FormLines() {}

    /**
     * All rows in their order.
     *
     * @throws FillInRejection FORM_NOT_RECOGNISED, FORM_TOO_LONG, FORM_TEXT_TOO_LONG
     * @throws org.duban.task.sheet.SheetRejection for what is no table
     */
    static List<FormLine> of(Path file) {
        try (Sheet sheet = Sheet.open(file, null)) {
            return of(sheet);
        }
    }

    static List<FormLine> of(Iterable<Line> sheet) {
        Map<FormColumn, Integer> columns = null;
        List<FormLine> lines = new ArrayList<>();
        int characters = 0;
        int looked = 0;
        for (Line line : sheet) {
            if (columns == null) {
                columns = named(line);
                if (columns == null && ++looked == LOOKED_AT) {
                    break;
                }
            } else if (!cell(line, columns, FormColumn.TASK).equals(FormColumn.TASK.name())) {
                FormLine row = row(line, columns);
                lines.add(row);
                characters += row.length();
                requireRoom(lines.size(), characters);
            }
        }
        if (columns == null) {
            throw new FillInRejection(FillInRule.FORM_NOT_RECOGNISED, Map.of());
        }
        return lines;
    }

    private static void requireRoom(int rows, int characters) {
        if (rows > MOST) {
            throw new FillInRejection(FillInRule.FORM_TOO_LONG, Map.of("most", MOST));
        }
        if (characters > MOST_CHARACTERS) {
            throw new FillInRejection(
                    FillInRule.FORM_TEXT_TOO_LONG, Map.of("most", MOST_CHARACTERS));
        }
    }

    /** Where which column stands, if this is the line that says so. */
    private static @Nullable Map<FormColumn, Integer> named(Line line) {
        Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
        for (FormColumn column : FormColumn.values()) {
            int at = line.cells().indexOf(column.name());
            if (at >= 0) {
                columns.put(column, at);
            }
        }
        return columns.keySet().containsAll(FormColumn.NEEDED) ? columns : null;
    }

    private static FormLine row(Line line, Map<FormColumn, Integer> columns) {
        return new FormLine(
                line.number(),
                cell(line, columns, FormColumn.TASK),
                cell(line, columns, FormColumn.REVISION),
                cell(line, columns, FormColumn.SERIAL),
                cell(line, columns, FormColumn.TITLE),
                new FillInEntry(
                        cell(line, columns, FormColumn.PERCENT),
                        cell(line, columns, FormColumn.DONE),
                        cell(line, columns, FormColumn.PROBLEMS),
                        cell(line, columns, FormColumn.NEXT_STEPS),
                        cell(line, columns, FormColumn.FORECAST),
                        cell(line, columns, FormColumn.REASON)));
    }

    private static String cell(Line line, Map<FormColumn, Integer> columns, FormColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : line.cell(at);
    }
}
