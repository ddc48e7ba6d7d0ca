/** The harness's own link by itself. */
@NullMarked
package org.duban.faults.link;

import org.jspecify.annotations.NullMarked;
