package org.duban.gateway.problem;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/** The last word on everything that went wrong on the way through the door. */
@Component
@Order(-2)
class ProblemAnswers implements ErrorWebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        if (cause(failure, GatewayRejection.class) instanceof GatewayRejection rejection) {
            return problems.answer(exchange, rejection.rule(), rejection.facts());
        }
        GatewayRule rule = ruleOf(failure);
        String path = exchange.getRequest().getPath().value();
        String trace = exchange.getAttribute(Trace.ATTRIBUTE);
        switch (rule) {
            case UNEXPECTED -> log.error("{} failed, trace {}", path, trace, failure);
            case SERVICE_UNAVAILABLE, SERVICE_SLOW ->
                    log.warn("{} not answered, trace {}: {}", path, trace, failure.toString());
            default -> log.debug("{} refused as {}, trace {}", path, rule, trace, failure);
        }
        return problems.answer(exchange, rule, path);
    }

    private static GatewayRule ruleOf(Throwable failure) {
        if (cause(failure, DataBufferLimitException.class) != null) {
            return GatewayRule.REQUEST_TOO_LARGE;
        }
        if (failure instanceof ErrorResponse told) {
            return ruleOf(told.getStatusCode());
        }
        if (cause(failure, ReadTimeoutException.class) != null) {
            return GatewayRule.SERVICE_SLOW;
        }
        return isLostConnection(failure) ? GatewayRule.SERVICE_UNAVAILABLE : GatewayRule.UNEXPECTED;
    }

    private static GatewayRule ruleOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> GatewayRule.NOT_SIGNED_IN;
            case 403 -> GatewayRule.NOT_ALLOWED;
            case 404 -> GatewayRule.NOT_FOUND;
            case 405 -> GatewayRule.METHOD_NOT_ALLOWED;
            case 413 -> GatewayRule.REQUEST_TOO_LARGE;
            case 503 -> GatewayRule.SERVICE_UNAVAILABLE;
            case 504 -> GatewayRule.SERVICE_SLOW;
            default ->
                    status.is4xxClientError()
                            ? GatewayRule.REQUEST_MALFORMED
                            : GatewayRule.UNEXPECTED;
        };
    }

    private static boolean isLostConnection(Throwable failure) {
        return cause(failure, ConnectException.class) != null
                || cause(failure, ConnectTimeoutException.class) != null
                || cause(failure, UnknownHostException.class) != null
                || cause(failure, ClosedChannelException.class) != null
                || cause(failure, PrematureCloseException.class) != null
                || failure instanceof IOException;
    }

    private static @Nullable Throwable cause(Throwable failure, Class<?> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return at;
            }
        }
        return null;
    }
}
