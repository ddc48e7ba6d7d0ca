/** What must be true in the end, one class for each promise. */
@NullMarked
package org.duban.faults.check;

import org.jspecify.annotations.NullMarked;
