package org.duban.task.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.task.clause.Clause;
import org.duban.task.sheet.Line;
import org.duban.task.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a table of clauses. Its heading is the first line that has a column for the
 * number of a clause and one for its text; a line that says the same again is passed over.
 */
final class ClauseLines {

    /** The most lines below the heading: as many as a register holds. */
    static final int MOST = Clause.MOST_IN_A_REGISTER;

    /** The most characters in all lines together, so that a table is kept in one document. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int LOOKED_AT = 30;

    private ClauseLines() {}

    /**
     * All lines in their order.
     *
     * @throws RegisterRejection CLAUSE_TABLE_NOT_RECOGNISED, CLAUSE_TABLE_TOO_LONG,
     *     CLAUSE_TABLE_TEXT_TOO_LONG
     * @throws org.duban.task.sheet.SheetRejection for what is no table
     */
    static List<ClauseLine> of(Path file) {
        try (Sheet sheet = Sheet.open(file, null)) {
            return of(sheet);
        }
    }

    static List<ClauseLine> of(Iterable<Line> sheet) {
        Line heading = null;
        Map<ClauseColumn, Integer> columns = Map.of();
        List<ClauseLine> lines = new ArrayList<>();
        int characters = 0;
        int looked = 0;
        for (Line line : sheet) {
            if (heading == null) {
                columns = columns(line);
                heading = isHeading(columns) ? line : null;
                if (heading == null && ++looked == LOOKED_AT) {
                    break;
                }
            } else if (!line.cells().equals(heading.cells())) {
                ClauseLine clause = line(line, columns);
                lines.add(clause);
                characters += clause.length();
                requireRoom(lines.size(), characters);
            }
        }
        if (heading == null) {
            throw new RegisterRejection(RegisterRule.CLAUSE_TABLE_NOT_RECOGNISED, Map.of());
        }
        return lines;
    }

    private static boolean isHeading(Map<ClauseColumn, Integer> columns) {
        return columns.containsKey(ClauseColumn.NUMBER) && columns.containsKey(ClauseColumn.TEXT);
    }

    private static void requireRoom(int lines, int characters) {
        if (lines > MOST) {
            throw new RegisterRejection(RegisterRule.CLAUSE_TABLE_TOO_LONG, Map.of("most", MOST));
        }
        if (characters > MOST_CHARACTERS) {
            throw new RegisterRejection(
                    RegisterRule.CLAUSE_TABLE_TEXT_TOO_LONG, Map.of("most", MOST_CHARACTERS));
        }
    }

    /**
     * Where which column stands, if this were the heading. Beside 序号 and 内容, 条款 is the number;
     * beside 序号 alone it is the text.
     */
    private static Map<ClauseColumn, Integer> columns(Line line) {
        Map<ClauseColumn, Integer> columns = new EnumMap<>(ClauseColumn.class);
        Set<Integer> taken = new HashSet<>();
        for (ClauseColumn column :
                List.of(
                        ClauseColumn.AREA,
                        ClauseColumn.DEPARTMENTS,
                        ClauseColumn.SUPPORTERS,
                        ClauseColumn.TEXT,
                        ClauseColumn.NUMBER)) {
            int best = best(line, column, taken);
            if (best >= 0) {
                columns.put(column, best);
                taken.add(best);
            }
        }
        return columns;
    }

    private static int best(Line line, ClauseColumn column, Set<Integer> taken) {
        int best = -1;
        int bestFit = Integer.MAX_VALUE;
        for (int at = 0; at < line.cells().size(); at++) {
            int fit = taken.contains(at) ? -1 : column.fit(line.cell(at));
            if (fit >= 0 && fit < bestFit) {
                best = at;
                bestFit = fit;
            }
        }
        return best;
    }

    private static ClauseLine line(Line line, Map<ClauseColumn, Integer> columns) {
        String lead = cell(line, columns, ClauseColumn.DEPARTMENTS);
        String others = cell(line, columns, ClauseColumn.SUPPORTERS);
        return new ClauseLine(
                line.number(),
                Objects.requireNonNullElse(cell(line, columns, ClauseColumn.NUMBER), ""),
                Objects.requireNonNullElse(cell(line, columns, ClauseColumn.TEXT), ""),
                cell(line, columns, ClauseColumn.AREA),
                lead == null && others == null
                        ? null
                        : Stream.of(lead, others)
                                .filter(names -> names != null && !names.isEmpty())
                                .collect(Collectors.joining("\n")));
    }

    private static @Nullable String cell(
            Line line, Map<ClauseColumn, Integer> columns, ClauseColumn column) {
        Integer at = columns.get(column);
        return at == null ? null : line.cell(at);
    }
}
