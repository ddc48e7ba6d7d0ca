/** What is the programme: its areas, its office, its dates, and whether its plan is issued. */
@NullMarked
package org.duban.task.programme;

import org.jspecify.annotations.NullMarked;
