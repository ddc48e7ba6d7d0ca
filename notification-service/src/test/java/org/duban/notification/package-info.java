/** What the tests of all rooms share. */
package org.duban.notification;
