package org.duban.task.matter;

/** On which side of a matter a department is. */
enum Side {
    /** It asks. */
    FROM,
    /** It is asked. */
    TO
}
