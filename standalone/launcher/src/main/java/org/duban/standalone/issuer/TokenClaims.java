package org.duban.standalone.issuer;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts into every token what the services want to know of an account. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String AUDIENCE = "duban";
    private final AccountBook accounts;

    TokenClaims(AccountBook accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        Authentication caller = Objects.requireNonNull(token.getPrincipal(), "a caller");
        String id = caller.getName();
        Account account =
                accounts.find(id).orElseThrow(() -> new IllegalStateException("no account " + id));
        token.getClaims()
                .subject(account.id())
                .claim("name", account.name())
                .claim("department", account.department())
                .claim("roles", account.roles());
        if (account.onBehalfOf() != null) {
            token.getClaims().claim("on_behalf_of", account.onBehalfOf());
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(List.of(AUDIENCE));
        }
    }
}
