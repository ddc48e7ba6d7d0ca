package org.duban.task.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.duban.task.breakdown.Heading;
import org.duban.task.sheet.Line;
import org.duban.task.sheet.Sheet;
import org.duban.task.sheet.SheetKind;
import org.duban.task.sheet.SheetRejection;
import org.duban.task.sheet.SheetRule;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a table before its lines are understood.
 *
 * @param lines below the heading
 * @param samples the first line below the heading
 */
record Table(
        SheetKind kind,
        @Nullable String charset,
        List<String> passedOver,
        boolean knowsMergedCells,
        Heading heading,
        List<String> samples,
        int lines) {

    /** The most lines an import may have. */
    static final int MOST_LINES = 20_000;

    /**
     * Reads the file once to its end.
     *
     * @throws ImportRejection TABLE_EMPTY, TABLE_TOO_LONG
     * @throws SheetRejection for what is no table, or one whose lines do not fit under its heading
     */
    static Table of(Path file, @Nullable Charset charset) {
        try (Sheet sheet = Sheet.open(file, charset)) {
            Iterator<Line> all = sheet.iterator();
            List<Line> first = new ArrayList<>();
            while (all.hasNext() && first.size() < Heading.LOOKED_AT) {
                first.add(all.next());
            }
            Heading heading = Heading.find(first);
            if (heading == null) {
                throw new ImportRejection(ImportRule.TABLE_EMPTY, Map.of());
            }
            List<Line> below =
                    first.stream().filter(line -> line.number() > heading.line()).toList();
            below.forEach(line -> requireFits(sheet, heading, line));
            int lines = below.size();
            while (all.hasNext()) {
                requireFits(sheet, heading, all.next());
                if (++lines > MOST_LINES) {
                    throw new ImportRejection(
                            ImportRule.TABLE_TOO_LONG, Map.of("most", MOST_LINES));
                }
            }
            if (lines == 0) {
                throw new ImportRejection(ImportRule.TABLE_EMPTY, Map.of());
            }
            Charset found = sheet.charset();
            return new Table(
                    sheet.kind(),
                    found == null ? null : found.name(),
                    sheet.passedOver(),
                    sheet.knowsMergedCells(),
                    heading,
                    sample(below),
                    lines);
        }
    }

    private static List<String> sample(List<Line> below) {
        return below.stream()
                .map(Line::cells)
                .filter(cells -> cells.stream().filter(cell -> !cell.isBlank()).count() > 1)
                .findFirst()
                .orElse(List.of());
    }

    /** More values than headings: nobody can say which of them belongs under which. */
    private static void requireFits(Sheet sheet, Heading heading, Line line) {
        if (sheet.kind() != SheetKind.CSV || heading.texts().size() < 2) {
            return;
        }
        int width = heading.texts().size();
        boolean shifted =
                line.cells().size() > width
                        && line.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (shifted) {
            throw new SheetRejection(
                    SheetRule.LINES_LONGER_THAN_HEADING,
                    Map.of(
                            "line",
                            line.number(),
                            "values",
                            line.cells().size(),
                            "headings",
                            width));
        }
    }
}
