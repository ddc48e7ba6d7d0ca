package org.duban.task.breakdown;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.task.sheet.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines below a heading, in order: a line may be a task, the name of the area of those
 * that follow, or nothing of either.
 */
public final class TableReader {

    private static final String ENUMERATED =
            "^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：].*|[(（][一二三四五六七八九十]{1,3}[)）].*|第[一二三四五六七八九十]{1,3}[部章节].*)$";
    private static final String NOTE = "^(?:注|备注|说明|填表说明|note)[:：0-9].*";
    private static final String SUM = "^(?:合计|总计|小计|total).*";

    private final Heading heading;
    private final Columns columns;
    private final AreaNames areas;
    private final LineReader lines;
    private final boolean fillsFromAbove;

    private @Nullable String areaAbove;
    private @Nullable String areaTextAbove;
    private @Nullable String leadAbove;

    /**
     * @param fillsFromAbove whether a blank area or lead stands for the one above, because the file
     *     cannot say which cells are merged
     */
    public TableReader(
            Heading heading,
            Columns columns,
            AreaNames areas,
            DepartmentNames departments,
            Span span,
            boolean fillsFromAbove) {
        this.heading = heading;
        this.columns = columns;
        this.areas = areas;
        this.lines = new LineReader(columns, areas, departments, span);
        this.fillsFromAbove = fillsFromAbove;
    }

    /** What the line tells of a task; empty for one that is none. */
    public Optional<Reading> read(Line line) {
        if (line.number() <= heading.line()
                || heading.isRepeatedBy(line, columns.fields().keySet())) {
            return Optional.empty();
        }
        List<String> texts =
                line.cells().stream()
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .distinct()
                        .toList();
        if (texts.size() == 1 && isAside(texts.getFirst())) {
            return Optional.empty();
        }
        if (Wording.key(texts.getFirst()).matches(SUM)
                && line.cell(columns.column(Field.TITLE)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(task(line));
    }

    /** A line with one text alone: the area of what follows, or a note. */
    private boolean isAside(String text) {
        String area = areas.find(text);
        if (area != null || Wording.compact(text).matches(ENUMERATED)) {
            areaAbove = area;
            areaTextAbove = text;
            leadAbove = null;
            return true;
        }
        return Wording.key(text).matches(NOTE);
    }

    private Reading task(Line line) {
        Reading reading = new Reading();
        String area = columns.has(Field.AREA) ? line.cell(columns.column(Field.AREA)) : "";
        if (area.isEmpty()
                && areaTextAbove != null
                && (fillsFromAbove || !columns.has(Field.AREA))) {
            area = Objects.requireNonNullElse(areaAbove, areaTextAbove);
            reading.fill(columns.column(Field.AREA), area);
        }
        String lead = line.cell(columns.column(Field.LEAD));
        if (lead.isEmpty() && leadAbove != null && fillsFromAbove) {
            lead = leadAbove;
            reading.fill(columns.column(Field.LEAD), lead);
            reading.remark(Field.LEAD, Problem.Code.FILLED_FROM_ABOVE, "value", lead);
        }
        if (columns.has(Field.AREA) && !area.isEmpty()) {
            areaTextAbove = area;
            areaAbove = areas.find(area);
        }
        leadAbove = lead.isEmpty() ? null : lead;
        lines.read(line, area, lead, reading);
        return reading;
    }
}
