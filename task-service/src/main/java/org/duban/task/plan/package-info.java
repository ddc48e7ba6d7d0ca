/** The plan of a programme as it was issued, version by version, and what changed in between. */
@NullMarked
package org.duban.task.plan;

import org.jspecify.annotations.NullMarked;
