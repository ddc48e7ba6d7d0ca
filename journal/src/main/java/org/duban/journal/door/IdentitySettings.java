package org.duban.journal.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer URI of the OIDC issuer
 * @param audience what a token must be meant for
 */
@ConfigurationProperties("duban.identity")
public record IdentitySettings(
        @DefaultValue("http://localhost:8084") String issuer,
        @DefaultValue("duban") String audience) {}
