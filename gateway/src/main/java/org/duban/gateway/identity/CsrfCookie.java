package org.duban.gateway.identity;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The anti-forgery token in a cookie that the pages' script can read and send back as a header,
 * asked for only when a write rests on a session cookie.
 */
@Component
@Order(-50)
class CsrfCookie implements WebFilter {
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private final CookieServerCsrfTokenRepository repository;
    private final String sessionCookie;

    CsrfCookie(@Value("${server.reactive.session.cookie.name:SESSION}") String sessionCookie) {
        this.sessionCookie = sessionCookie;
        this.repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    CookieServerCsrfTokenRepository repository() {
        return repository;
    }

    Mono<MatchResult> isNeeded(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        boolean writing = !READING.contains(request.getMethod());
        return writing && request.getCookies().containsKey(sessionCookie)
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    /** The token is made lazily: asking for it here is what sets the cookie for the pages. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        boolean wanted = exchange.getRequest().getPath().value().startsWith("/api/");
        return token == null || !wanted
                ? chain.filter(exchange)
                : token.then(chain.filter(exchange));
    }
}
