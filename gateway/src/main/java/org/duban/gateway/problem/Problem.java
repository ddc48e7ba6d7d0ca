package org.duban.gateway.problem;

import org.jspecify.annotations.Nullable;

/** The body of a refusal as RFC 9457 shapes it, with the rule and the trace that belong to it. */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String rule,
        @Nullable String traceId,
        String instance) {}
