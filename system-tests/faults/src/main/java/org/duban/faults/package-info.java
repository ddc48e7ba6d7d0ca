/** The harness that shows that nothing is lost and nothing happens twice, and its main program. */
@NullMarked
package org.duban.faults;

import org.jspecify.annotations.NullMarked;
