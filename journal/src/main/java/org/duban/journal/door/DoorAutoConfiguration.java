package org.duban.journal.door;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The door of a service: tokens, callers, requests, problems and texts. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
@EnableConfigurationProperties(IdentitySettings.class)
@Import({ProblemAdvice.class, PostedContent.class, ApiDescription.class})
class DoorAutoConfiguration {

    /**
     * Everything under /api needs a token; only health, metrics and the API's description do not.
     */
    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain door(HttpSecurity http, Texts texts, LocaleResolver locales) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                "/actuator/**", "/v3/api-docs/**", "/error")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> {})
                                        .authenticationEntryPoint(
                                                new SignInRequired(texts, locales)))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is ever looked at here
                .build();
    }

    /** Asks the issuer for its keys at the first token, so that a service starts without it. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(IdentitySettings settings) {
        return new SupplierJwtDecoder(
                () -> {
                    NimbusJwtDecoder decoder =
                            NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
                    decoder.setJwtValidator(
                            new DelegatingOAuth2TokenValidator<>(
                                    JwtValidators.createDefaultWithIssuer(settings.issuer()),
                                    new JwtClaimValidator<List<String>>(
                                            JwtClaimNames.AUD,
                                            audience ->
                                                    audience != null
                                                            && audience.contains(
                                                                    settings.audience()))));
                    return decoder;
                });
    }

    /** Bundles carry the service's name: all services may share one class path. */
    @Bean
    @ConditionalOnMissingBean
    Texts texts(@Value("${spring.application.name}") String service) {
        return new Texts(
                List.of(
                        service + "-texts",
                        service + "-problems",
                        "rules-texts",
                        "journal-texts",
                        "journal-problems"));
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(java.util.Locale.SIMPLIFIED_CHINESE);
        resolver.setSupportedLocales(
                List.of(
                        java.util.Locale.SIMPLIFIED_CHINESE,
                        java.util.Locale.CHINESE,
                        java.util.Locale.ENGLISH));
        return resolver;
    }

    @Bean
    WebMvcConfigurer doorArguments(ObjectProvider<StandIns> deputies) {
        CallerResolver callers =
                new CallerResolver(
                        (caller, mandate) ->
                                deputies.getIfAvailable(() -> DoorAutoConfiguration::nobody)
                                        .standIn(caller, mandate));
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(callers);
                resolvers.add(new RequestResolver(callers));
            }
        };
    }

    /** Without mandates nobody acts for anybody: refused rather than done in one's own name. */
    private static Caller nobody(Caller deputy, String mandate) {
        throw new DoorRejection(DoorRule.NO_DEPUTIES_HERE, java.util.Map.of("mandate", mandate));
    }

    @Bean
    TraceFilter traceFilter() {
        return new TraceFilter();
    }
}
