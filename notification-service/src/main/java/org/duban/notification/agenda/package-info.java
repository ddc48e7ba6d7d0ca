/** What is to do, by whom, until when: one item per task and per obligation. */
@NullMarked
package org.duban.notification.agenda;

import org.jspecify.annotations.NullMarked;
