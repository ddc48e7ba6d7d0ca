package org.duban.task.sheet;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number from 1, as spreadsheet programs count
 * @param cells as texts, the last one not blank; merged cells are filled downwards
 */
public record Line(int number, List<String> cells) {

    /** What stands in a column, counted from 0, without blanks around it; empty beyond the end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
