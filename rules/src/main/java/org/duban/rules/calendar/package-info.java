/** Which days are worked, by public announcement, and counting in them. */
@NullMarked
package org.duban.rules.calendar;

import org.jspecify.annotations.NullMarked;
