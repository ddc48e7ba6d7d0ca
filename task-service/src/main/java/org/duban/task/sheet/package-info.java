/** Files that hold a table, whatever wrote them: read line by line, as texts. */
@NullMarked
package org.duban.task.sheet;

import org.jspecify.annotations.NullMarked;
