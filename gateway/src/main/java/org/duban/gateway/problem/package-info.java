/** How the door says no: RFC 9457 problems in two languages, with a trace id. */
@NullMarked
package org.duban.gateway.problem;

import org.jspecify.annotations.NullMarked;
