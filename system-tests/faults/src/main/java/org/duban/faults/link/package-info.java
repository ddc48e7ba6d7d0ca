/** The wires between the parts, which can be slowed, cut and broken. */
@NullMarked
package org.duban.faults.link;

import org.jspecify.annotations.NullMarked;
