package org.duban.gateway.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Signing in through the issuer and coming back to the page one came from: {@code
 * /oauth2/authorization/duban?to=/tasks/x}.
 */
@Component
class SignIn implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final String RETURN_TO = "duban.return-to";
    private final IdentitySettings settings;
    private final Issuer issuer;

    SignIn(IdentitySettings settings, Issuer issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    ServerOAuth2AuthorizationRequestResolver resolver() {
        var standard = new DefaultServerOAuth2AuthorizationRequestResolver(issuer);
        return new ServerOAuth2AuthorizationRequestResolver() {
            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
                return standard.resolve(exchange)
                        .flatMap(request -> remember(exchange).thenReturn(request));
            }

            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(
                    ServerWebExchange exchange, String registration) {
                return standard.resolve(exchange, registration);
            }
        };
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange at, Authentication caller) {
        return at.getExchange()
                .getSession()
                .flatMap(
                        session -> {
                            session.setMaxIdleTime(settings.session());
                            Object to = session.getAttributes().remove(RETURN_TO);
                            return redirect(
                                    at.getExchange(), to instanceof String path ? path : "/");
                        });
    }

    @Override
    public Mono<Void> onAuthenticationFailure(
            WebFilterExchange at, AuthenticationException failure) {
        log.warn("sign-in failed: {}", failure.toString());
        return redirect(at.getExchange(), "/?sign-in=failed");
    }

    private static Mono<Void> remember(ServerWebExchange exchange) {
        String to = exchange.getRequest().getQueryParams().getFirst("to");
        return isOurs(to)
                ? exchange.getSession()
                        .doOnNext(session -> session.getAttributes().put(RETURN_TO, to))
                        .then()
                : Mono.empty();
    }

    /** Only a path of this very site: nobody is sent elsewhere by a link that starts here. */
    static boolean isOurs(@Nullable String to) {
        return to != null
                && to.length() <= 500
                && to.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }

    private static Mono<Void> redirect(ServerWebExchange exchange, String to) {
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create(to));
        return Mono.empty();
    }
}
