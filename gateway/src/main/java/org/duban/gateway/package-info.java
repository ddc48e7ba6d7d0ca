/** The door of Duban: routes, identity, limits and the pages. */
@NullMarked
package org.duban.gateway;

import org.jspecify.annotations.NullMarked;
