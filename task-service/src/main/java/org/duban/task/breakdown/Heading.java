package org.duban.task.breakdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.task.sheet.Line;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table: below its title, over one line or two.
 *
 * @param line number of its last line, from 1
 * @param texts by column
 */
public record Heading(int line, List<String> texts) {

    /** How many lines may stand above the end of the heading. */
    public static final int LOOKED_AT = 30;

    private static final int ENOUGH = 2;

    /** How the column is headed that rejected lines come back with. */
    private static final String REASON = "未导入原因|whynotimported";

    public Heading {
        texts = List.copyOf(texts);
    }

    /**
     * Finds the heading among the first lines: the one in which most columns are known. Where none
     * is, it is the first of the widest lines, and somebody has to say what its columns mean.
     *
     * @return null when there is no line at all
     */
    public static @Nullable Heading find(List<Line> first) {
        Heading best = null;
        int known = ENOUGH - 1;
        for (int i = 0; i < first.size(); i++) {
            Line line = first.get(i);
            Line next = i + 1 < first.size() ? first.get(i + 1) : null;
            Heading alone = new Heading(line.number(), line.cells());
            Heading pair = next == null ? null : over(line, next);
            Heading better =
                    pair != null && pair.recognised().size() > alone.recognised().size()
                            ? pair
                            : alone;
            if (better.recognised().size() > known) {
                best = better;
                known = better.recognised().size();
            }
        }
        return best == null ? widest(first) : best;
    }

    /** A heading of two lines, if the lower one holds nothing but headings. */
    private static @Nullable Heading over(Line upper, Line lower) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            String below = lower.cell(i);
            if (!below.isEmpty() && Spellings.of(below).isEmpty()) {
                return null;
            }
            texts.add(below.isEmpty() ? upper.cell(i) : below);
        }
        return new Heading(lower.number(), texts);
    }

    private static @Nullable Heading widest(List<Line> lines) {
        Line widest = null;
        for (Line line : lines) {
            if (widest == null || filled(line) > filled(widest)) {
                widest = line;
            }
        }
        return widest == null ? null : new Heading(widest.number(), widest.cells());
    }

    private static long filled(Line line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** What its columns mean by their spelling; each field once, the column to the left first. */
    public Map<Integer, Field> recognised() {
        Map<Integer, Field> fields = new HashMap<>();
        Set<Field> free = EnumSet.allOf(Field.class);
        for (int column = 0; column < texts.size(); column++) {
            for (Field field : Spellings.of(texts.get(column))) {
                if (free.remove(field)) {
                    fields.put(column, field);
                    break;
                }
            }
        }
        return fields;
    }

    /** What tables of the same make have in common: their headings, whatever stands above. */
    public String signature() {
        return String.join(
                "|",
                texts.stream().map(Spellings::key).filter(key -> !key.matches(REASON)).toList());
    }

    /** Whether a line is the heading again, as on every printed page. */
    boolean isRepeatedBy(Line line, Collection<Integer> columns) {
        return columns.stream()
                .allMatch(
                        column ->
                                Spellings.key(line.cell(column))
                                        .equals(Spellings.key(texts.get(column))));
    }
}
