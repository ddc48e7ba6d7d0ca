/** What people do meanwhile, and the book of what they were answered. */
@NullMarked
package org.duban.faults.load;

import org.jspecify.annotations.NullMarked;
