package org.duban.gateway.limit;

import java.net.InetSocketAddress;
import org.duban.gateway.problem.GatewayRejection;
import org.duban.gateway.problem.GatewayRule;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Keeps one account, or one address that is not signed in, from taking the door for itself. */
@Component
@Order(-40)
class RateLimit implements WebFilter {
    private final LimitSettings settings;
    private final Allowances allowances;

    RateLimit(LimitSettings settings) {
        this.settings = settings;
        this.allowances = new Allowances(settings.perSecond(), settings.burst(), System::nanoTime);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean limited = exchange.getRequest().getPath().value().startsWith("/api/");
        return settings.perSecond() <= 0 || !limited
                ? chain.filter(exchange)
                : exchange.getPrincipal()
                        .map(java.security.Principal::getName)
                        .defaultIfEmpty(addressOf(exchange.getRequest()))
                        .flatMap(
                                caller ->
                                        allowances.take(caller)
                                                ? chain.filter(exchange)
                                                : Mono.error(
                                                        new GatewayRejection(
                                                                GatewayRule.TOO_MANY_REQUESTS,
                                                                settings.perSecond())));
    }

    private static String addressOf(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "@unknown"
                : "@" + remote.getAddress().getHostAddress();
    }
}
