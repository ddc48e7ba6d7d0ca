/**
 * Importing a task breakdown table: the file is kept, looked through without changing anything, put
 * right by the office where its columns are not known, applied, and taken back if it was wrong.
 *
 * <p>An import is a working paper and no aggregate: it is kept in a plain collection of its own,
 * with a row for every line. What it does is kept where it belongs, as a fact of the task with the
 * person who asked for it, under a request id made of the import and the line. So nothing of it has
 * to travel, a line applied twice is one fact, and a run that was cut off goes on where it was.
 */
@NullMarked
package org.duban.task.imports;

import org.jspecify.annotations.NullMarked;
