/** What the live feed promises. */
package org.duban.notification.feed;
