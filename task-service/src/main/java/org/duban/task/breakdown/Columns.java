package org.duban.task.breakdown;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what.
 *
 * @param fields by column, counted from 0; no field twice
 * @param area code of the area of every line that names none; null for none
 * @param serialWithArea whether numbers begin anew in each area, and are told apart by its code
 */
public record Columns(Map<Integer, Field> fields, @Nullable String area, boolean serialWithArea) {

    public Columns {
        fields = Map.copyOf(fields);
    }

    /** What a table cannot do without. */
    private static final Set<Field> NEEDED = EnumSet.of(Field.SERIAL, Field.TITLE, Field.LEAD);

    /** The column of a field, or -1. */
    int column(Field field) {
        return fields.entrySet().stream()
                .filter(each -> each.getValue() == field)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    public boolean has(Field field) {
        return fields.containsValue(field);
    }

    /** What has to be mapped before anything can be read. */
    public Set<Field> missing() {
        Set<Field> missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(fields.values());
        return missing;
    }

    /** The same in the order of the table. */
    public Map<Integer, Field> inOrder() {
        return new TreeMap<>(fields);
    }
}
