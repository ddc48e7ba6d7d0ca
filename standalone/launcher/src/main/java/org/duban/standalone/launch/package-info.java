/** Starts everything in order, says how far it is, and stops it again in the reverse order. */
@NullMarked
package org.duban.standalone.launch;

import org.jspecify.annotations.NullMarked;
