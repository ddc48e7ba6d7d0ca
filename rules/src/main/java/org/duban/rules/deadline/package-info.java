/** When something is due, overdue, late, and who hears of it when. */
@NullMarked
package org.duban.rules.deadline;

import org.jspecify.annotations.NullMarked;
