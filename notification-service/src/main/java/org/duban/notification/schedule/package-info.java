/** When what has to be told about a deadline: pure functions of dates, rules and calendar. */
@NullMarked
package org.duban.notification.schedule;

import org.jspecify.annotations.NullMarked;
