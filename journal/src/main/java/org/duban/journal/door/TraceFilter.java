package org.duban.journal.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the W3C trace id that the gateway gave the request into every log line and answer. */
final class TraceFilter extends OncePerRequestFilter {

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = traceId(request.getHeader("traceparent"));
        if (trace == null) {
            chain.doFilter(request, response);
            return;
        }
        MDC.put(Traces.KEY, trace);
        try {
            response.setHeader("X-Trace-Id", trace);
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Traces.KEY);
        }
    }

    private static @Nullable String traceId(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher matcher = TRACEPARENT.matcher(header);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
