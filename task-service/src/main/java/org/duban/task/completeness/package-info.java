/** What drafts still lack before they can be assigned, department by department. */
@NullMarked
package org.duban.task.completeness;

import org.jspecify.annotations.NullMarked;
