/** The whole service with a real broker and store, and who uses it. */
package org.duban.notification.running;
