package org.duban.task.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.door.Texts;
import org.duban.task.breakdown.Field;
import org.springframework.stereotype.Component;

/**
 * The lines that were not applied, in the columns they came in and with the reason behind them: to
 * be put right in a spreadsheet program and brought again.
 */
@Component
class RejectedRows {

    private static final int FLUSHED_EVERY = 200;
    private static final int AT_ONCE = 200;
    private static final int WIDTH = 16;
    private static final int WIDE = 60;

    private final Rows rows;
    private final ImportViews views;
    private final Texts texts;

    RejectedRows(Rows rows, ImportViews views, Texts texts) {
        this.rows = rows;
        this.views = views;
        this.texts = texts;
    }

    String name(Paper paper) {
        String plain = paper.file().name().replaceFirst("\\.[A-Za-z]{2,4}$", "");
        return texts.say("import.rejected", Map.of("file", plain)) + ".xlsx";
    }

    void write(Paper paper, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Duban", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.say("import.rejected.sheet", Map.of()));
            boolean withArea = !paper.columns().has(Field.AREA) && paper.columns().area() == null;
            head(paper, sheet, withArea);
            int line = 1;
            for (Outcome outcome : List.of(Outcome.ERROR, Outcome.NEW, Outcome.CHANGED)) {
                line = write(paper, outcome, sheet, line, withArea);
            }
        }
    }

    private void head(Paper paper, Worksheet sheet, boolean withArea) {
        List<String> names = new ArrayList<>(paper.heading().texts());
        if (withArea) {
            names.add(texts.say("column.area", Map.of()));
        }
        names.add(texts.say("import.reason", Map.of()));
        for (int column = 0; column < names.size(); column++) {
            sheet.width(column, column == names.size() - 1 ? WIDE : WIDTH);
            sheet.value(0, column, names.get(column));
        }
        sheet.range(0, 0, 0, names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private int write(Paper paper, Outcome outcome, Worksheet sheet, int from, boolean withArea)
            throws IOException {
        Result result = outcome == Outcome.ERROR ? null : Result.FAILED;
        int reason = paper.heading().texts().size() + (withArea ? 1 : 0);
        int line = from;
        List<Row> some = rows.find(paper.id(), outcome, result, 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (Row row : some) {
                int width = Math.min(row.cells().size(), paper.heading().texts().size());
                for (int column = 0; column < width; column++) {
                    String cell = row.cells().get(column);
                    if (!cell.isEmpty()) {
                        sheet.value(line, column, cell);
                    }
                }
                if (withArea) {
                    sheet.value(line, reason - 1, area(row));
                }
                sheet.value(line, reason, views.reasons(row, paper.columns()));
                if (++line % FLUSHED_EVERY == 0) {
                    sheet.flush();
                }
            }
            some = rows.find(paper.id(), outcome, result, some.getLast().number(), AT_ONCE);
        }
        return line;
    }

    private static String area(Row row) {
        TaskDrafted plan = row.plan();
        return plan == null ? row.area() : plan.area();
    }
}
