package org.duban.task.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.Texts;
import org.duban.task.ledger.LightView.Reason;
import org.duban.task.ledger.TaskRow;
import org.jspecify.annotations.Nullable;

/** What of a task stands in which column, in the language of the request. */
final class LedgerTable {

    private static final String COLUMNS = "columns";

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
     * @param asked keys of the columns in the order they are to come; empty for all of them
     * @throws DoorRejection CHOICE_UNKNOWN, CHOICE_TWICE
     */
    LedgerTable(
            Texts texts,
            Map<String, String> departments,
            Map<String, String> areas,
            List<String> asked) {
        this.texts = texts;
        this.departments = departments;
        this.columns = asked.isEmpty() ? all(areas) : chosen(asked, all(areas));
    }

    private List<Column> all(Map<String, String> areas) {
        return List.of(
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
                new Column("last-feedback", TaskRow::lastFeedbackOn),
                new Column("returns", TaskRow::returns));
    }

    private static List<Column> chosen(List<String> asked, List<Column> all) {
        Map<String, Column> known = new LinkedHashMap<>();
        all.forEach(column -> known.put(column.key(), column));
        Set<Column> chosen = new LinkedHashSet<>();
        for (String key : asked) {
            Column column = known.get(key);
            if (column == null) {
                throw refused(DoorRule.CHOICE_UNKNOWN, key, known.keySet());
            }
            if (!chosen.add(column)) {
                throw refused(DoorRule.CHOICE_TWICE, key, known.keySet());
            }
        }
        return List.copyOf(chosen);
    }

    private static DoorRejection refused(DoorRule rule, String key, Collection<String> known) {
        return new DoorRejection(
                rule, Map.of("field", COLUMNS, "value", key, "known", String.join(", ", known)));
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
