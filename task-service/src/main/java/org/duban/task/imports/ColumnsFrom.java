package org.duban.task.imports;

/** Where it is known from what the columns of a table mean. */
enum ColumnsFrom {
    /** The headings are spelled as others spell them. */
    RECOGNISED,
    /** Somebody said it of a table with the same headings. */
    REMEMBERED,
    /** Somebody said it of this table. */
    CHOSEN
}
