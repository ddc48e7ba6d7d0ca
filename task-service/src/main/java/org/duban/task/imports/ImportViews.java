package org.duban.task.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.door.Texts;
import org.duban.task.breakdown.Columns;
import org.duban.task.breakdown.Field;
import org.duban.task.breakdown.Problem;
import org.duban.task.imports.ImportView.ColumnView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imports and their lines in the language of the request. */
@Component
class ImportViews {

    private final Texts texts;

    ImportViews(Texts texts) {
        this.texts = texts;
    }

    ImportView view(Paper paper) {
        return new ImportView(
                paper.id(),
                paper.programme(),
                paper.file(),
                paper.state(),
                paper.by().name(),
                paper.at(),
                paper.kind(),
                paper.charset(),
                paper.passedOver(),
                paper.heading().line(),
                columns(paper),
                paper.columnsFrom(),
                new TreeSet<>(paper.columns().missing()),
                paper.columns().area(),
                paper.columns().serialWithArea(),
                counts(Outcome.class, paper.counts()),
                paper.asides(),
                paper.unknown(),
                new ImportView.Progress(paper.done(), paper.total()),
                counts(Result.class, paper.results()),
                paper.refusal() == null ? null : text(paper.refusal()));
    }

    private static List<ColumnView> columns(Paper paper) {
        List<String> headings = paper.heading().texts();
        return IntStream.range(0, headings.size())
                .mapToObj(
                        index ->
                                new ColumnView(
                                        index,
                                        letter(index),
                                        headings.get(index),
                                        paper.columns().fields().get(index),
                                        index < paper.samples().size()
                                                ? paper.samples().get(index)
                                                : ""))
                .toList();
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(
            Class<E> all, Map<E, Integer> counted) {
        Map<E, Integer> counts = new EnumMap<>(all);
        for (E each : all.getEnumConstants()) {
            counts.put(each, counted.getOrDefault(each, 0));
        }
        return counts;
    }

    RowView view(Row row, Columns columns) {
        TaskDrafted plan = row.plan();
        return new RowView(
                row.number(),
                row.outcome(),
                row.serial(),
                row.title(),
                plan == null ? null : row.task(),
                plan == null ? null : plan.area(),
                plan == null ? null : plan.leadDepartment(),
                plan == null ? List.of() : plan.supportingDepartments(),
                plan == null ? null : plan.due(),
                row.problems().stream().map(problem -> note(problem, columns)).toList(),
                row.remarks().stream().map(problem -> note(problem, columns)).toList(),
                row.changes().stream()
                        .map(c -> new RowView.Difference(c.part(), c.from(), c.to()))
                        .toList(),
                row.result(),
                row.failure() == null ? null : text(row.failure()));
    }

    /** Everything that keeps a line from being applied, as one text. */
    String reasons(Row row, Columns columns) {
        List<String> all =
                row.problems().stream()
                        .map(problem -> where(problem, columns) + text(problem))
                        .toList();
        return row.failure() == null ? String.join("\n", all) : text(row.failure());
    }

    private String where(Problem problem, Columns columns) {
        String column = column(problem.field(), columns);
        return column == null ? "" : texts.say("import.column", Map.of("column", column));
    }

    private RowView.Note note(Problem problem, Columns columns) {
        return new RowView.Note(
                problem.field(), column(problem.field(), columns), problem.code(), text(problem));
    }

    private static @Nullable String column(@Nullable Field field, Columns columns) {
        return columns.fields().entrySet().stream()
                .filter(each -> each.getValue() == field)
                .map(each -> letter(each.getKey()))
                .findFirst()
                .orElse(null);
    }

    private String text(Problem problem) {
        Object slug = problem.facts().get("slug");
        if (slug != null) {
            return texts.say(slug + ".detail", problem.facts());
        }
        Map<String, Object> facts = new HashMap<>(problem.facts());
        if (facts.get("status") instanceof String status) {
            facts.put("status", texts.say("status." + status, Map.of()));
        }
        return texts.say("import.problem." + problem.code(), facts);
    }

    /** A of 0, AB of 27. */
    static String letter(int index) {
        return (index < 26 ? "" : letter(index / 26 - 1)) + (char) ('A' + index % 26);
    }
}
