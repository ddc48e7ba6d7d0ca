/** How each department stands with what it owes, on any day: counted from the events alone. */
@NullMarked
package org.duban.report.standing;

import org.jspecify.annotations.NullMarked;
