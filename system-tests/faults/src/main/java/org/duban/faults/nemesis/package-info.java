/** What goes wrong, when, and what is done about it: all from one seed. */
@NullMarked
package org.duban.faults.nemesis;

import org.jspecify.annotations.NullMarked;
