/** How much one account may ask for: sizes of bodies and requests a second. */
@NullMarked
package org.duban.gateway.limit;

import org.jspecify.annotations.NullMarked;
