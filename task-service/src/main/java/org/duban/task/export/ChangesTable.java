package org.duban.task.export;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.journal.door.Texts;
import org.duban.task.ledger.LedgerChange;
import org.duban.task.ledger.LedgerChange.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What of a task that moved stands in which column, in the language of the request: each figure as
 * it stood on the one day and on the other, side by side.
 */
final class ChangesTable {

    /**
     * A figure in two columns.
     *
     * @param field its name in {@link LedgerChange#changed()}
     * @param key of the word for it
     */
    private record Figure(String field, String key, Function<Standing, @Nullable Object> cell) {}

    private static final String BETWEEN = "、";

    private final Texts texts;
    private final Map<String, String> departments;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Figure> figures;

    /**
     * Sets up the columns.
     *
     * @param departments names by code
     */
    ChangesTable(Texts texts, Map<String, String> departments, LocalDate from, LocalDate to) {
        this.texts = texts;
        this.departments = departments;
        this.from = from;
        this.to = to;
        this.figures =
                List.of(
                        new Figure("status", "status", one -> word("status", one.status())),
                        new Figure("light", "light", one -> word("light", one.light())),
                        new Figure("percent", "percent", Standing::percent),
                        new Figure("currentDue", "current-due", Standing::currentDue),
                        new Figure("forecast", "forecast", Standing::forecast),
                        new Figure("actual", "actual", Standing::actual),
                        new Figure("leadDepartment", "lead", this::lead),
                        new Figure("supportingDepartments", "supporting", this::supporting),
                        new Figure("area", "area", Standing::area),
                        new Figure("title", "title", Standing::title));
    }

    List<String> head() {
        List<String> names = new ArrayList<>();
        List.of("serial", "area", "title").forEach(key -> names.add(column(key)));
        names.add(texts.say("export.moved.what", Map.of()));
        for (Figure figure : figures) {
            names.add(on(figure, from));
            names.add(on(figure, to));
        }
        return names;
    }

    List<@Nullable Object> line(LedgerChange change) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(change.serial());
        cells.add(change.area());
        cells.add(change.title());
        cells.add(what(change));
        Standing before = change.before();
        for (Figure figure : figures) {
            cells.add(before == null ? null : figure.cell().apply(before));
            cells.add(figure.cell().apply(change.after()));
        }
        return cells;
    }

    private String what(LedgerChange change) {
        if (change.before() == null) {
            return texts.say("export.moved.new", Map.of());
        }
        return figures.stream()
                .filter(figure -> change.changed().contains(figure.field()))
                .map(figure -> column(figure.key()))
                .collect(joining(BETWEEN));
    }

    private String on(Figure figure, LocalDate day) {
        return texts.say("export.moved.on", Map.of("what", column(figure.key()), "day", day));
    }

    private String column(String key) {
        return texts.say("column." + key, Map.of());
    }

    private String word(String of, Enum<?> value) {
        return texts.say(of + "." + value.name(), Map.of());
    }

    private String lead(Standing one) {
        return name(one.leadDepartment());
    }

    private String supporting(Standing one) {
        return one.supportingDepartments().stream().map(this::name).collect(joining(BETWEEN));
    }

    private String name(String code) {
        return departments.getOrDefault(code, code);
    }
}
