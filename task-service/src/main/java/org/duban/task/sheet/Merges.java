package org.duban.task.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merged cells, filled downwards as the lines go by: the value stands in the first cell alone, but
 * people see it beside every line that the cell spans. Only ranges that are open are remembered.
 */
final class Merges {

    /** A merged range; lines and columns count from 0. */
    record Range(int firstLine, int lastLine, int column) {}

    private final List<Range> toCome;
    private final Map<Range, String> open = new HashMap<>();
    private int next;

    Merges(List<Range> ranges) {
        toCome =
                ranges.stream()
                        .filter(range -> range.lastLine() > range.firstLine())
                        .sorted(Comparator.comparingInt(Range::firstLine))
                        .toList();
    }

    /** The cells of a line with what is merged into them from above; lines come in order. */
    List<String> fill(int line, List<String> cells) {
        open.keySet().removeIf(range -> range.lastLine() < line);
        List<String> filled = cells;
        for (Map.Entry<Range, String> each : open.entrySet()) {
            filled = with(filled, each.getKey().column(), each.getValue());
        }
        while (next < toCome.size() && toCome.get(next).firstLine() <= line) {
            Range begun = toCome.get(next++);
            if (begun.firstLine() == line && begun.column() < cells.size()) {
                open.put(begun, cells.get(begun.column()));
            }
        }
        return filled;
    }

    private static List<String> with(List<String> cells, int column, String value) {
        if (value.isBlank() || column >= Sheet.MOST_COLUMNS) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() <= column) {
            filled.add("");
        }
        if (filled.get(column).isBlank()) {
            filled.set(column, value);
        }
        return filled;
    }
}
