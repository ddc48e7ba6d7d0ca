/** Tables of clauses on their way into the register: looked through first, applied line by line. */
@NullMarked
package org.duban.task.register;

import org.jspecify.annotations.NullMarked;
