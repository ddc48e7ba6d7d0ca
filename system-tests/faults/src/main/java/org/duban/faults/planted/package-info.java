/** Bugs put into the running services on purpose, to see the checks find them. */
@NullMarked
package org.duban.faults.planted;

import org.jspecify.annotations.NullMarked;
