package org.duban.task.register;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of clauses as it came.
 *
 * @param number of the line in the file, from 1
 * @param clause how it numbers the clause
 * @param area null where the table has no such column
 * @param departments the named ones, of all columns that name any; null where there is none
 */
record ClauseLine(
        int number,
        String clause,
        String text,
        @Nullable String area,
        @Nullable String departments) {

    /** In characters. */
    int length() {
        return clause.length()
                + text.length()
                + (area == null ? 0 : area.length())
                + (departments == null ? 0 : departments.length());
    }
}
