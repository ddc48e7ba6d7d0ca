package org.duban.gateway.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import org.duban.gateway.problem.GatewayRejection;
import org.duban.gateway.problem.GatewayRule;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the pages who is signed in, from the very token the services will see. */
@RestController
class MeController {
    private final RelayedToken token;
    private final Issuer issuer;

    MeController(RelayedToken token, Issuer issuer) {
        this.token = token;
        this.issuer = issuer;
    }

    @GetMapping("/api/me")
    Mono<Me> me(ServerWebExchange exchange) {
        return token.of(exchange)
                .flatMap(issuer::decode)
                .map(Me::of)
                .onErrorMap(
                        JwtException.class,
                        broken -> new GatewayRejection(GatewayRule.NOT_SIGNED_IN))
                .switchIfEmpty(Mono.error(() -> new GatewayRejection(GatewayRule.NOT_SIGNED_IN)));
    }

    /**
     * The account behind a token.
     *
     * @param onBehalfOf for a deputy, whom the account acts for
     */
    @JsonInclude(Include.NON_NULL)
    record Me(
            String id,
            String name,
            String department,
            List<String> roles,
            @Nullable String onBehalfOf) {

        static Me of(Jwt token) {
            String id = Objects.requireNonNullElse(token.getSubject(), "");
            String name = token.getClaimAsString("name");
            String department = token.getClaimAsString("department");
            List<String> roles = token.getClaimAsStringList("roles");
            return new Me(
                    id,
                    name == null ? id : name,
                    department == null ? "" : department,
                    roles == null ? List.of() : roles,
                    token.getClaimAsString("on_behalf_of"));
        }
    }
}
