package org.duban.gateway.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request one trace id: the caller's when it sent a well-formed W3C {@code
 * traceparent}, else a new one. It travels to the services, and back as {@code X-Trace-Id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Trace implements WebFilter {
    static final String ATTRIBUTE = "duban.trace";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var sent = read(exchange.getRequest().getHeaders().getFirst(TRACEPARENT));
        String id = sent == null ? hex(16) : sent.id();
        String flags = sent == null ? "01" : sent.flags();
        exchange.getAttributes().put(ATTRIBUTE, id);
        exchange.getResponse().getHeaders().set("X-Trace-Id", id);
        return chain.filter(
                exchange.mutate()
                        .request(
                                request ->
                                        request.headers(
                                                headers ->
                                                        headers.set(
                                                                TRACEPARENT,
                                                                "00-%s-%s-%s"
                                                                        .formatted(
                                                                                id, hex(8),
                                                                                flags))))
                        .build());
    }

    private static @Nullable Sent read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var match = WELL_FORMED.matcher(header);
        return match.matches() ? new Sent(match.group(1), match.group(2)) : null;
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        do {
            ThreadLocalRandom.current().nextBytes(random);
        } while (random[0] == 0);
        return HexFormat.of().formatHex(random);
    }

    private record Sent(String id, String flags) {}
}
