package org.duban.journal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.duban.journal.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link Request}: the caller with the idempotency key and the {@code
 * If-Match} revision.
 */
final class RequestResolver implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 100;

    private final CallerResolver callers;

    RequestResolver(CallerResolver callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Request.class;
    }

    @Override
    public Request resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Request(
                key(servlet.getHeader(IDEMPOTENCY_KEY)),
                verb(servlet, PostedContent.digest(request)),
                callers.caller(request).actor(),
                revision(servlet.getHeader(HttpHeaders.IF_MATCH)),
                servlet.getHeader("traceparent"));
    }

    private static String verb(HttpServletRequest servlet, @Nullable String content) {
        String verb = servlet.getMethod() + ' ' + servlet.getRequestURI();
        return content == null ? verb : verb + ' ' + content;
    }

    private static String key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new DoorRejection(DoorRule.IDEMPOTENCY_KEY_MISSING, Map.of());
        }
        if (header.length() > LONGEST_KEY) {
            throw new DoorRejection(
                    DoorRule.IDEMPOTENCY_KEY_TOO_LONG, Map.of("longest", LONGEST_KEY));
        }
        return header;
    }

    private static @Nullable Long revision(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return Long.valueOf(header.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException unreadable) {
            throw new DoorRejection(DoorRule.IF_MATCH_UNREADABLE, Map.of("header", header));
        }
    }
}
