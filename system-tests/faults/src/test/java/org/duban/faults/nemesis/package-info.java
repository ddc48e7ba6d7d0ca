/** The harness's own nemesis by itself. */
@NullMarked
package org.duban.faults.nemesis;

import org.jspecify.annotations.NullMarked;
