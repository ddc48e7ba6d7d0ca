package org.duban.task.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.journal.door.Texts;
import org.duban.task.register.ClauseTable.Applied;
import org.springframework.stereotype.Component;

/** Shows brought tables of clauses, in the language of the request. */
@Component
class ClauseTableViews {

    private final Texts texts;

    ClauseTableViews(Texts texts) {
        this.texts = texts;
    }

    ClauseTableReport report(ClauseTable table, List<ClauseRow> rows) {
        return new ClauseTableReport(
                view(table), rows.stream().map(this::row).toList(), unknown(rows));
    }

    ClauseTableView view(ClauseTable table) {
        Applied applied = table.applied();
        return new ClauseTableView(
                table.id(),
                table.programme(),
                table.file(),
                table.by().name(),
                table.at(),
                counts(ClauseOutcome.class, table.counts()),
                counts(ClauseResult.class, table.results()),
                applied == null ? null : applied.by().name(),
                applied == null ? null : applied.at());
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(
            Class<E> all, Map<E, Integer> counted) {
        Map<E, Integer> counts = new EnumMap<>(all);
        for (E each : all.getEnumConstants()) {
            counts.put(each, counted.getOrDefault(each, 0));
        }
        return counts;
    }

    private ClauseTableReport.Row row(ClauseRow row) {
        return new ClauseTableReport.Row(
                row.line(),
                row.number(),
                row.plan().text(),
                row.plan().area(),
                row.plan().departments(),
                row.before(),
                row.outcome(),
                row.faults().stream().map(this::note).toList(),
                row.result());
    }

    private ClauseTableReport.Note note(ClauseFault fault) {
        String own = "clause-table.problem." + fault.code();
        String text = texts.say(own, fault.facts());
        return new ClauseTableReport.Note(
                fault.column(),
                fault.code(),
                text.equals(own) ? texts.say(fault.code() + ".detail", fault.facts()) : text);
    }

    private static List<ClauseTableReport.UnknownName> unknown(List<ClauseRow> rows) {
        Map<String, List<Integer>> lines = new LinkedHashMap<>();
        for (ClauseRow row : rows) {
            for (ClauseFault fault : row.faults()) {
                if (fault.code().equals(ClauseFault.Code.DEPARTMENT_NOT_FOUND.name())) {
                    lines.computeIfAbsent(
                                    String.valueOf(fault.facts().get("name")),
                                    _ -> new ArrayList<>())
                            .add(row.line());
                }
            }
        }
        return lines.entrySet().stream()
                .map(one -> new ClauseTableReport.UnknownName(one.getKey(), one.getValue()))
                .toList();
    }
}
