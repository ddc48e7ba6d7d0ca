/** Who is asking: signing in, the session, the token that travels on, and signing out. */
@NullMarked
package org.duban.gateway.identity;

import org.jspecify.annotations.NullMarked;
