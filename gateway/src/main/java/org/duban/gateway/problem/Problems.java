package org.duban.gateway.problem;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal of the door as {@code application/problem+json}. */
@Component
public class Problems {
    private static final String RETRY_AFTER_SECONDS = "3";
    private final JsonMapper json = JsonMapper.builder().build();

    /** Answers with the problem of this rule, unless the answer has already begun. */
    public Mono<Void> answer(ServerWebExchange exchange, GatewayRule rule, Object... facts) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        ProblemWords words = ProblemWords.of(exchange.getRequest());
        Problem problem =
                new Problem(
                        "/problems/" + rule.wireName(),
                        words.title(rule),
                        rule.status().value(),
                        words.detail(rule, facts),
                        rule.wireName(),
                        exchange.getAttribute(Trace.ATTRIBUTE),
                        exchange.getRequest().getPath().value());
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatusCode(rule.status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(words.locale());
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        switch (rule) {
            case NOT_SIGNED_IN -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOO_MANY_REQUESTS -> headers.set(HttpHeaders.RETRY_AFTER, "1");
            case SERVICE_UNAVAILABLE, IDENTITY_UNAVAILABLE, SERVICE_SLOW ->
                    headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> headers.remove(HttpHeaders.RETRY_AFTER);
        }
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }
}
