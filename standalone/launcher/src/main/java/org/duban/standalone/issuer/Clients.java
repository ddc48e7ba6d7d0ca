package org.duban.standalone.issuer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Who may ask for tokens: the gateway for people, and every account for its own scripts. */
@Component
class Clients implements RegisteredClientRepository {
    private static final String GATEWAY = "duban-gateway";
    private final IssuerSettings settings;
    private final AccountBook accounts;
    private final RegisteredClient gateway;

    Clients(IssuerSettings settings, AccountBook accounts) {
        this.settings = settings;
        this.accounts = accounts;
        this.gateway =
                RegisteredClient.withId(GATEWAY)
                        .clientId(GATEWAY)
                        .clientSecret(settings.gatewaySecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUri(settings.gateway() + "/login/oauth2/code/duban")
                        .postLogoutRedirectUri(settings.gateway() + "/")
                        .scope("openid")
                        .scope("profile")
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .accessTokenTimeToLive(settings.browserToken())
                                        .refreshTokenTimeToLive(Duration.ofHours(12))
                                        .build())
                        .build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return GATEWAY.equals(id) ? gateway : accounts.find(id).map(this::script).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from the accounts file");
    }

    private RegisteredClient script(Account account) {
        return RegisteredClient.withId(account.id())
                .clientId(account.id())
                .clientSecret(account.password())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.scriptToken())
                                .build())
                .build();
    }
}
