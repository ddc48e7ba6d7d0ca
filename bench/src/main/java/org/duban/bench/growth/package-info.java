/** How the cost of keeping, relaying and counting facts grows with how many there are. */
@NullMarked
package org.duban.bench.growth;

import org.jspecify.annotations.NullMarked;
