/** What moves of what is owed when the calendar of working days is changed. */
@NullMarked
package org.duban.report.calendar;

import org.jspecify.annotations.NullMarked;
