package org.duban.gateway.identity;

import java.time.Duration;
import java.util.Map;
import org.duban.gateway.problem.GatewayRejection;
import org.duban.gateway.problem.GatewayRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * What is known of the OIDC issuer, read from its discovery document when first needed and again
 * daily, so that the gateway starts and serves its pages while the issuer is still away.
 */
@Component
class Issuer implements ReactiveClientRegistrationRepository, ReactiveJwtDecoder {
    static final String REGISTRATION = "duban";
    private static final Logger log = LoggerFactory.getLogger(Issuer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final IdentitySettings settings;
    private final Mono<Known> known;

    Issuer(IdentitySettings settings) {
        this.settings = settings;
        this.known =
                WebClient.create()
                        .get()
                        .uri(settings.discovery())
                        .retrieve()
                        .bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
                        .timeout(PATIENCE)
                        .map(this::read)
                        .doOnError(
                                failure -> log.warn("issuer not readable: {}", failure.toString()))
                        .onErrorMap(
                                failure -> new GatewayRejection(GatewayRule.IDENTITY_UNAVAILABLE))
                        .cache(
                                found -> Duration.ofDays(1),
                                failure -> Duration.ZERO,
                                () -> Duration.ZERO);
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String registrationId) {
        return REGISTRATION.equals(registrationId) ? known.map(Known::client) : Mono.empty();
    }

    /** Reads a token, or fails when signature, issuer, audience or times are not right. */
    @Override
    public Mono<Jwt> decode(String token) {
        return known.flatMap(found -> found.decoder().decode(token));
    }

    private Known read(Map<String, Object> metadata) {
        if (!settings.issuer().equals(metadata.get("issuer"))) {
            throw new IllegalStateException(
                    "asked for issuer %s, answered by %s"
                            .formatted(settings.issuer(), metadata.get("issuer")));
        }
        // Everything about a person is in the tokens: no further call to the issuer's user page.
        ClientRegistration client =
                ClientRegistrations.fromOidcConfiguration(metadata)
                        .registrationId(REGISTRATION)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope(settings.scopes())
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .userInfoUri(null)
                        .userNameAttributeName(JwtClaimNames.SUB)
                        .build();
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(String.valueOf(metadata.get("jwks_uri")))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.issuer()),
                        new JwtClaimValidator<Iterable<String>>(
                                JwtClaimNames.AUD, this::isMeantForUs)));
        return new Known(client, decoder);
    }

    private boolean isMeantForUs(Iterable<String> audience) {
        if (audience != null) {
            for (String one : audience) {
                if (settings.audience().equals(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private record Known(ClientRegistration client, ReactiveJwtDecoder decoder) {}
}
