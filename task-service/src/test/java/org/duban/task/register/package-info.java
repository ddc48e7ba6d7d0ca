/** Tables of clauses read, judged and applied. */
@NullMarked
package org.duban.task.register;

import org.jspecify.annotations.NullMarked;
