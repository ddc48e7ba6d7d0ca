/** Who is who: what departments and programmes are called, and in which zone a programme lives. */
@NullMarked
package org.duban.notification.directory;

import org.jspecify.annotations.NullMarked;
