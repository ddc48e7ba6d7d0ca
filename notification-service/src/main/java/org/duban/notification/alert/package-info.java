/**
 * What was raised about a deadline: each alert is an aggregate of its own, raised once for good.
 */
@NullMarked
package org.duban.notification.alert;

import org.jspecify.annotations.NullMarked;
