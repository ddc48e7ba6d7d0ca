/** Which clauses of the upstream plan tasks cover, and where there is a gap. */
@NullMarked
package org.duban.task.coverage;

import org.jspecify.annotations.NullMarked;
