package org.duban.task.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.breakdown.Columns;
import org.duban.task.breakdown.Field;
import org.jspecify.annotations.Nullable;

/** What is posted to an import. */
final class ImportRequests {

    private ImportRequests() {}

    /**
     * What the columns mean; a column that is not named is not read.
     *
     * @param area code of the area of every line that names none
     * @param serialWithArea whether numbers begin anew in each area and are told apart by its code
     */
    record Reading(
            @NotNull @Size(max = 200) List<@Valid ColumnMeaning> columns,
            @Nullable String area,
            @Nullable Boolean serialWithArea) {

        Columns columnsOf() {
            Map<Integer, Field> fields = new HashMap<>();
            columns.forEach(each -> fields.put(each.index(), each.field()));
            return new Columns(
                    fields,
                    area == null || area.isBlank() ? null : area,
                    Boolean.TRUE.equals(serialWithArea));
        }
    }

    /**
     * What a column means.
     *
     * @param index from 0
     */
    record ColumnMeaning(@NotNull Integer index, @NotNull Field field) {}

    /** Why an import is taken back. */
    record Undoing(@Nullable @Size(max = 1000) String reason) {}
}
