/** Which days are worked, as far as this service knows. */
@NullMarked
package org.duban.task.calendar;

import org.jspecify.annotations.NullMarked;
