package org.duban.journal.door;

import java.util.Optional;
import org.slf4j.MDC;

/** The trace a request belongs to, as logs and problems show it. */
final class Traces {

    static final String KEY = "traceId";

    private Traces() {}

    static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }
}
