/** Whom an alert reaches, and who has read it. */
@NullMarked
package org.duban.notification.inbox;

import org.jspecify.annotations.NullMarked;
