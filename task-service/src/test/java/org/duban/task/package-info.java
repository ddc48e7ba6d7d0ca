/** The whole service, asked over HTTP, with a real broker and store behind it. */
package org.duban.task;
