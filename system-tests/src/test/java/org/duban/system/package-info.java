/**
 * Black-box stories: the whole system as a process of its own, spoken to through the gateway only.
 */
@NullMarked
package org.duban.system;

import org.jspecify.annotations.NullMarked;
