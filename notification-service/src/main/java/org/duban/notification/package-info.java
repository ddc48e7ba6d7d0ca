/** Watches and tells: what is to do, what is due, who is told of it, and what just happened. */
@NullMarked
package org.duban.notification;

import org.jspecify.annotations.NullMarked;
