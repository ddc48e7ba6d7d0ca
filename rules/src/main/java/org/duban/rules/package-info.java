/** What every figure is derived by: pure functions of facts, calendar, rule set and day. */
@NullMarked
package org.duban.rules;

import org.jspecify.annotations.NullMarked;
