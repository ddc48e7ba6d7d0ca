package org.duban.task.clause;

import org.jspecify.annotations.Nullable;

/**
 * Which clauses of a programme a list is to show; what is null does not restrict it.
 *
 * @param area code of an area; clauses that belong to all of them are not in it
 * @param department code of a department they name
 * @param withdrawn true: those that were struck out, of all areas and departments
 */
public record ClauseFilter(
        @Nullable String area, @Nullable String department, @Nullable Boolean withdrawn) {

    /** The list among the columns of clauses that holds these and no others. */
    String list(String programme) {
        if (Boolean.TRUE.equals(withdrawn)) {
            return ClauseColumns.withdrawn(programme);
        }
        if (department != null) {
            return ClauseColumns.naming(programme, area, department);
        }
        return area == null ? programme : ClauseColumns.area(programme, area);
    }
}
