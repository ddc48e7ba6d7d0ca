/** Which service answers which path, and how a request travels there and back. */
@NullMarked
package org.duban.gateway.route;

import org.jspecify.annotations.NullMarked;
