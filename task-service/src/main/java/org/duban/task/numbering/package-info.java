/** Gives tasks the next number of their series, and leaves none out. */
@NullMarked
package org.duban.task.numbering;

import org.jspecify.annotations.NullMarked;
