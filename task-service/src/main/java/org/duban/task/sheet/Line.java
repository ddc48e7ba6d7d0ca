package org.duban.task.sheet;

import java.util.List;
import java.util.Set;

/**
 * One line of a table.
 *
 * @param number from 1, as spreadsheet programs count
 * @param cells as texts, the last one not blank; merged cells are filled downwards
 * @param withoutValue columns, counted from 0, in which a formula stands that has no value: nobody
 *     calculated it, or it came to an error. Their cells are blank
 */
public record Line(int number, List<String> cells, Set<Integer> withoutValue) {

    /** A line in which every cell has its value. */
    public Line(int number, List<String> cells) {
        this(number, cells, Set.of());
    }

    /** What stands in a column, counted from 0, without blanks around it; empty beyond the end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
