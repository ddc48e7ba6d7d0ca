/** A short storm as a story, and the harness's own parts by themselves. */
@NullMarked
package org.duban.faults;

import org.jspecify.annotations.NullMarked;
