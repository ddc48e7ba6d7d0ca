package org.duban.notification.feed;

import java.util.Locale;

/** Writes an entry as a server-sent event, without its id and its closing blank line. */
@FunctionalInterface
interface FeedEncoder {

    byte[] encode(FeedRecord entry, Locale language);
}
