/** The calendar of working days as data: what was loaded and edited, and what follows from it. */
@NullMarked
package org.duban.journal.calendar;

import org.jspecify.annotations.NullMarked;
