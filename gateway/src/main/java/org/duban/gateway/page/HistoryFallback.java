package org.duban.gateway.page;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The pages find their own way by the address: every place in them is the one index page. */
@Component
@Order(-20)
class HistoryFallback implements WebFilter {
    private static final List<String> NOT_PAGES =
            List.of("/api/", "/actuator/", "/oauth2/", "/login/oauth2/", "/assets/");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isPlaceInPages(exchange.getRequest())
                ? chain.filter(
                        exchange.mutate().request(request -> request.path("/index.html")).build())
                : chain.filter(exchange);
    }

    private static boolean isPlaceInPages(ServerHttpRequest request) {
        String path = request.getPath().value();
        boolean reading =
                HttpMethod.GET.equals(request.getMethod())
                        || HttpMethod.HEAD.equals(request.getMethod());
        return reading
                && NOT_PAGES.stream().noneMatch((path + "/")::startsWith)
                && wantsPage(path, request.getHeaders().getAccept());
    }

    /**
     * A browser going to an address asks for HTML by name; ids in addresses have dots, as files do.
     */
    private static boolean wantsPage(String path, List<MediaType> accepted) {
        if (accepted.contains(MediaType.TEXT_HTML)) {
            return true;
        }
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return !file
                && (accepted.isEmpty()
                        || accepted.stream().anyMatch(MediaType.TEXT_HTML::isCompatibleWith));
    }
}
