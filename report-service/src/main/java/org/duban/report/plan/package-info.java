/** What became of filed measures: the tasks of the plan they went into. */
@NullMarked
package org.duban.report.plan;

import org.jspecify.annotations.NullMarked;
