package org.duban.task.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.task.sheet.Line;
import org.jspecify.annotations.Nullable;

/** A line as it was understood: what it tells of a task, what is wrong, what is worth knowing. */
public final class Reading {

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Set<Field> told = EnumSet.noneOf(Field.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final Map<Integer, String> filled = new HashMap<>();
    private List<String> supporting = List.of();
    private DuePhrase due = DuePhrase.TO_BE_SET;
    private @Nullable LocalDate startsOn;

    void tell(Field field, String text) {
        told.add(field);
        texts.put(field, text);
    }

    void tellSupporting(List<String> codes) {
        told.add(Field.SUPPORTING);
        supporting = codes;
    }

    void tellDue(DuePhrase phrase) {
        told.add(Field.DUE);
        due = phrase;
        if (phrase.startsOn() != null && !told.contains(Field.STARTS_ON)) {
            tellStart(phrase.startsOn());
        }
    }

    void tellStart(@Nullable LocalDate day) {
        told.add(Field.STARTS_ON);
        startsOn = day;
    }

    void wrong(Field field, Problem.Code code, Object... facts) {
        problems.add(Problem.of(field, code, facts));
    }

    void remark(Field field, Problem.Code code, Object... facts) {
        remarks.add(Problem.of(field, code, facts));
    }

    boolean tells(Field field) {
        return told.contains(field);
    }

    String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    public String serial() {
        return text(Field.SERIAL);
    }

    public String title() {
        return text(Field.TITLE);
    }

    public String area() {
        return text(Field.AREA);
    }

    /** The line as it reads with what stands for the lines above it. */
    public Line line(Line read) {
        List<String> cells = new ArrayList<>(read.cells());
        filled.forEach(
                (column, text) -> {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, text);
                });
        return new Line(read.number(), cells);
    }

    void fill(int column, String text) {
        if (column >= 0) {
            filled.put(column, text);
        }
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public List<Problem> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * The task as the line wants it; what the table has no column for stays as it is.
     *
     * @param before the task as it is written down; null for a new one
     */
    public TaskDrafted plan(String programme, @Nullable TaskDrafted before) {
        boolean dueTold = told.contains(Field.DUE);
        return new TaskDrafted(
                programme,
                serial(),
                text(Field.AREA),
                title(),
                text(Field.LEAD),
                told.contains(Field.SUPPORTING) || before == null
                        ? supporting
                        : without(text(Field.LEAD), before.supportingDepartments()),
                dueTold || before == null ? due.kind() : before.kind(),
                text(Field.OBJECTIVE, before == null ? "" : before.objective()),
                text(Field.COUNTERMEASURES, before == null ? "" : before.countermeasures()),
                text(Field.SCHEDULE, before == null ? "" : before.schedule()),
                text(Field.ASSESSMENT, before == null ? "" : before.assessment()),
                deliverable(before),
                told.contains(Field.STARTS_ON) || before == null ? startsOn : before.startsOn(),
                dueTold || before == null ? due.due() : before.due(),
                dueTold || before == null ? due.precision() : before.duePrecision(),
                before == null ? List.of() : before.milestones(),
                null,
                dueTold || before == null ? due.offset() : before.dueOffset());
    }

    private String text(Field field, String otherwise) {
        return told.contains(field) ? text(field) : otherwise;
    }

    private @Nullable String deliverable(@Nullable TaskDrafted before) {
        if (!told.contains(Field.DELIVERABLE)) {
            return before == null ? null : before.deliverable();
        }
        String text = text(Field.DELIVERABLE);
        return text.isEmpty() ? null : text;
    }

    private static List<String> without(String lead, List<String> codes) {
        return codes.stream().filter(code -> !code.equals(lead)).toList();
    }

    /** When it is due, for those who look at the understanding alone. */
    DuePhrase due() {
        return due;
    }

    List<String> supporting() {
        return supporting;
    }
}
