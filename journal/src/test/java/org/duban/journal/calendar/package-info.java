/** What is loaded and edited of the calendar, tried out. */
@NullMarked
package org.duban.journal.calendar;

import org.jspecify.annotations.NullMarked;
