package org.duban.notification.feed;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An entry as everybody hears it: where that leaves them, and its bytes, made once a language. */
final class Told {

    private final FeedRecord entry;
    private final FeedPosition after;
    private final Map<Locale, byte[]> encoded = new ConcurrentHashMap<>();

    /**
     * @param after where a listener stands who has heard this and everything told before it
     */
    Told(FeedRecord entry, FeedPosition after) {
        this.entry = entry;
        this.after = after;
    }

    FeedRecord entry() {
        return entry;
    }

    FeedPosition after() {
        return after;
    }

    byte[] encoded(Locale language, FeedEncoder encoder) {
        return encoded.computeIfAbsent(language, any -> encoder.encode(entry, language));
    }
}
