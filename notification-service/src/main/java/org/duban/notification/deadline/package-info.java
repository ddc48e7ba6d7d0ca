/** The watch over deadlines: nothing is missed after a standstill, and nothing is told twice. */
@NullMarked
package org.duban.notification.deadline;

import org.jspecify.annotations.NullMarked;
