package org.duban.gateway.identity;

import java.net.URI;
import java.util.Map;
import org.duban.gateway.problem.GatewayRejection;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing out here and at the issuer. A form is sent on to the issuer's page; a script, which could
 * not follow there, is told the address as {@code {"location": …}}.
 */
@Component
class SignOut implements ServerLogoutHandler, ServerLogoutSuccessHandler {
    private final JsonMapper json = JsonMapper.builder().build();
    private final SecurityContextServerLogoutHandler context =
            new SecurityContextServerLogoutHandler();
    private final OidcClientInitiatedServerLogoutSuccessHandler atIssuer;

    SignOut(Issuer issuer) {
        atIssuer = new OidcClientInitiatedServerLogoutSuccessHandler(issuer);
        atIssuer.setPostLogoutRedirectUri("{baseUrl}/");
        atIssuer.setLogoutSuccessUrl(URI.create("/"));
        atIssuer.setRedirectStrategy(this::sendOn);
    }

    @Override
    public Mono<Void> logout(WebFilterExchange at, Authentication caller) {
        return context.logout(at, caller)
                .then(at.getExchange().getSession())
                .flatMap(WebSession::invalidate);
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange at, Authentication caller) {
        return atIssuer.onLogoutSuccess(at, caller)
                .onErrorResume(
                        GatewayRejection.class,
                        issuerAway -> sendOn(at.getExchange(), URI.create("/")));
    }

    private Mono<Void> sendOn(ServerWebExchange exchange, URI location) {
        var response = exchange.getResponse();
        boolean script =
                exchange.getRequest().getHeaders().getAccept().stream()
                        .anyMatch(
                                type ->
                                        type.isConcrete()
                                                && type.isCompatibleWith(
                                                        MediaType.APPLICATION_JSON));
        if (!script) {
            response.setStatusCode(HttpStatus.FOUND);
            response.getHeaders().setLocation(location);
            return Mono.empty();
        }
        byte[] body = json.writeValueAsBytes(Map.of("location", location.toString()));
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
