/** Whom alerts reach. */
package org.duban.notification.inbox;
