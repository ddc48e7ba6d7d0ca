/** Which alerts move when the calendar of working days is changed. */
@NullMarked
package org.duban.notification.calendar;

import org.jspecify.annotations.NullMarked;
