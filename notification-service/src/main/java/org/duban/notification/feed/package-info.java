/**
 * What is happening, as it happens: every event as an entry with a sentence, live and in pages,
 * resumed without gap or repeat.
 */
@NullMarked
package org.duban.notification.feed;

import org.jspecify.annotations.NullMarked;
