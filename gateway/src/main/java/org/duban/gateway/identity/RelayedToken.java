package org.duban.gateway.identity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.gateway.problem.GatewayRejection;
import org.duban.gateway.problem.GatewayRule;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The access token a request travels on with: the caller's own, or the one of the session, renewed
 * shortly before it ends. Requests of one session that find it ending wait for one renewal, because
 * an issuer may accept a refresh token only once.
 */
@Component
class RelayedToken {
    private static final Set<String> ENDED =
            Set.of("invalid_grant", "invalid_token", "client_authorization_required");
    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final Map<String, Mono<String>> renewals = new ConcurrentHashMap<>();

    RelayedToken(ReactiveOAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** The token of this caller, or nothing for somebody who is not signed in. */
    Mono<String> of(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(AbstractAuthenticationToken.class)
                .flatMap(
                        caller ->
                                switch (caller) {
                                    case JwtAuthenticationToken bearer ->
                                            Mono.just(bearer.getToken().getTokenValue());
                                    case OAuth2AuthenticationToken signedIn ->
                                            ofSession(exchange, signedIn);
                                    default -> Mono.empty();
                                });
    }

    private Mono<String> ofSession(ServerWebExchange exchange, Authentication caller) {
        return exchange.getSession()
                .flatMap(
                        session ->
                                renewals.computeIfAbsent(
                                        session.getId(),
                                        id -> fresh(exchange, session, caller).cache()));
    }

    private Mono<String> fresh(
            ServerWebExchange exchange, WebSession session, Authentication caller) {
        OAuth2AuthorizeRequest request =
                OAuth2AuthorizeRequest.withClientRegistrationId(Issuer.REGISTRATION)
                        .principal(caller)
                        .attribute(ServerWebExchange.class.getName(), exchange)
                        .build();
        return clients.authorize(request)
                .map(OAuth2AuthorizedClient::getAccessToken)
                .map(token -> token.getTokenValue())
                .onErrorResume(
                        ClientAuthorizationException.class, refused -> over(session, refused))
                .onErrorMap(
                        WebClientException.class,
                        away -> new GatewayRejection(GatewayRule.IDENTITY_UNAVAILABLE))
                .doFinally(signal -> renewals.remove(session.getId()));
    }

    /** When the issuer has ended the sign-in, the session here ends too. */
    private static Mono<String> over(WebSession session, ClientAuthorizationException refused) {
        if (ENDED.contains(refused.getError().getErrorCode())) {
            return session.invalidate()
                    .then(Mono.error(new GatewayRejection(GatewayRule.NOT_SIGNED_IN)));
        }
        return Mono.error(new GatewayRejection(GatewayRule.IDENTITY_UNAVAILABLE));
    }
}
