package org.duban.gateway.identity;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends every request on to its service with the token of whoever made it. */
@Component
class TokenRelay implements GlobalFilter {
    private final RelayedToken token;

    TokenRelay(RelayedToken token) {
        this.token = token;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return token.of(exchange)
                .map(
                        value ->
                                exchange.mutate()
                                        .request(
                                                request ->
                                                        request.headers(
                                                                headers ->
                                                                        headers.setBearerAuth(
                                                                                value)))
                                        .build())
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }
}
