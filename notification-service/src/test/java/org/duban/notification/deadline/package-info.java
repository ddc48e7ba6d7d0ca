/** What the watch over deadlines promises. */
package org.duban.notification.deadline;
