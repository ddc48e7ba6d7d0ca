package org.duban.gateway.page;

import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells browsers what these pages never do: run script from elsewhere, sit in a frame, be guessed
 * at, or tell others where one came from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BrowserGuard implements WebFilter {
    private final Map<String, String> headers;

    /** Signing out posts a form that leads on to the issuer, so that one address is allowed. */
    BrowserGuard(@Value("${duban.identity.issuer}") URI issuer) {
        String origin = issuer.getScheme() + "://" + issuer.getRawAuthority();
        headers =
                Map.of(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self';"
                                + " img-src 'self' data: blob:; font-src 'self' data:;"
                                + " object-src 'none'; base-uri 'self'; frame-ancestors 'none';"
                                + " form-action 'self' "
                                + origin,
                        "X-Content-Type-Options",
                        "nosniff",
                        "X-Frame-Options",
                        "DENY",
                        "Referrer-Policy",
                        "same-origin",
                        "Cross-Origin-Opener-Policy",
                        "same-origin",
                        "Permissions-Policy",
                        "camera=(), geolocation=(), microphone=()");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(
                        () -> {
                            protect(exchange);
                            return Mono.empty();
                        });
        return chain.filter(exchange);
    }

    /** What a service says may be stricter where it knows better about caching, never elsewhere. */
    private void protect(ServerWebExchange exchange) {
        HttpHeaders answer = exchange.getResponse().getHeaders();
        headers.forEach(answer::set);
        if (exchange.getRequest().getPath().value().startsWith("/api/")
                && !answer.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            answer.setCacheControl("private, no-cache");
        }
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            answer.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
