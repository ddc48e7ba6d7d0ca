/** Duban on one machine with one command. */
@NullMarked
package org.duban.standalone;

import org.jspecify.annotations.NullMarked;
