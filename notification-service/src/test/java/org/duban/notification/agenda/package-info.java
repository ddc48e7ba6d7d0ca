/** What the agenda makes of tasks, obligations and filings. */
package org.duban.notification.agenda;
