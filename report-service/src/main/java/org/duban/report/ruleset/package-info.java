/** What other rules of a programme would make of what is owed. */
@NullMarked
package org.duban.report.ruleset;

import org.jspecify.annotations.NullMarked;
