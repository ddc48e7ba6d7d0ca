package org.duban.task.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.journal.door.Texts;
import org.duban.task.ledger.LightView.Reason;
import org.duban.task.ledger.TaskRow;
import org.jspecify.annotations.Nullable;

/** What of a task stands in which column, in the language of the request. */
final class LedgerTable {

    /** A column: the key of its name, and its cell. */
    private record Column(String key, Function<TaskRow, @Nullable Object> cell) {}

    private final Texts texts;
    private final Map<String, String> departments;
    private final List<Column> columns;

    /**
     * Sets up the columns.
     *
     * @param departments names by code
     * @param areas names by code
     */
    LedgerTable(Texts texts, Map<String, String> departments, Map<String, String> areas) {
        this.texts = texts;
        this.departments = departments;
        this.columns =
                List.of(
                        new Column("serial", TaskRow::serial),
                        new Column("area", row -> areas.getOrDefault(row.area(), row.area())),
                        new Column("title", TaskRow::title),
                        new Column("lead", row -> department(row.leadDepartment())),
                        new Column("supporting", this::supporting),
                        new Column("kind", row -> word("kind", row.kind())),
                        new Column("status", row -> word("status", row.status())),
                        new Column("light", row -> word("light", row.light().level())),
                        new Column("reasons", LedgerTable::reasons),
                        new Column("percent", TaskRow::percent),
                        new Column("scheduled", TaskRow::scheduledPercent),
                        new Column("starts-on", TaskRow::startsOn),
                        new Column("original-due", TaskRow::originalDue),
                        new Column("current-due", TaskRow::currentDue),
                        new Column("forecast", TaskRow::forecast),
                        new Column("actual", TaskRow::actual),
                        new Column("timeliness", row -> word("timeliness", row.timeliness())),
                        new Column("last-feedback", TaskRow::lastFeedbackOn));
    }

    List<String> head() {
        return columns.stream()
                .map(column -> texts.say("column." + column.key(), Map.of()))
                .toList();
    }

    List<@Nullable Object> line(TaskRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        return cells;
    }

    private String word(String of, Enum<?> value) {
        return texts.say(of + "." + value.name(), Map.of());
    }

    private String department(String code) {
        return departments.getOrDefault(code, code);
    }

    private String supporting(TaskRow row) {
        return row.supportingDepartments().stream()
                .map(this::department)
                .collect(Collectors.joining("、"));
    }

    private static String reasons(TaskRow row) {
        return row.light().reasons().stream().map(Reason::text).collect(Collectors.joining("；"));
    }
}
