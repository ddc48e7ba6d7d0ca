/** What people do with the service, told over HTTP, each forbidden way beside the allowed one. */
package org.duban.report.story;
