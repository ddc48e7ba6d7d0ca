package org.duban.gateway.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who vouches for people.
 *
 * @param issuer the issuer exactly as its tokens name it
 * @param metadata where its discovery document is read, when not below the issuer's own address
 * @param clientId this gateway's name at the issuer
 * @param clientSecret this gateway's secret at the issuer
 * @param audience what a token must be meant for
 * @param scopes what is asked for at sign-in
 * @param session how long a signed-in session may be idle
 */
@ConfigurationProperties("duban.identity")
record IdentitySettings(
        String issuer,
        @Nullable String metadata,
        @DefaultValue("duban-gateway") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("duban") String audience,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("8h") Duration session) {

    String discovery() {
        return metadata == null || metadata.isBlank()
                ? issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration"
                : metadata;
    }
}
