package org.duban.gateway.identity;

import java.util.Collection;
import java.util.List;
import org.duban.gateway.problem.GatewayRule;
import org.duban.gateway.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Two ways in that never mix: whoever sends an {@code Authorization} header is judged by it alone,
 * everybody else by the session of a browser, whose writes must carry the anti-forgery token.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DoorSecurity {
    private static final long MOST_HEARD_OUT = 1 << 20;
    private static final String[] FOR_EVERYBODY = {
        "/actuator/health", "/actuator/health/**", "/api/openapi/**"
    };

    @Bean
    @Order(1)
    SecurityWebFilterChain bearer(ServerHttpSecurity http, Problems problems, Issuer issuer) {
        var roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(DoorSecurity::authorities);
        return guarded(http, problems)
                .securityMatcher(DoorSecurity::carriesAuthorization)
                .csrf(CsrfSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(
                        server ->
                                server.authenticationEntryPoint(signInFirst(problems))
                                        .jwt(
                                                jwt ->
                                                        jwt.jwtDecoder(issuer)
                                                                .jwtAuthenticationConverter(
                                                                        new ReactiveJwtAuthenticationConverterAdapter(
                                                                                roles))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain browser(
            ServerHttpSecurity http,
            Problems problems,
            Issuer issuer,
            SignIn signIn,
            SignOut signOut,
            CsrfCookie csrfCookie,
            ServerOAuth2AuthorizedClientRepository tokens) {
        return guarded(http, problems)
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(csrfCookie.repository())
                                        .csrfTokenRequestHandler(
                                                new ServerCsrfTokenRequestAttributeHandler())
                                        .requireCsrfProtectionMatcher(csrfCookie::isNeeded)
                                        .accessDeniedHandler(refused(problems)))
                .oauth2Login(
                        login ->
                                login.clientRegistrationRepository(issuer)
                                        .authorizedClientRepository(tokens)
                                        .authorizationRequestResolver(signIn.resolver())
                                        .authenticationSuccessHandler(signIn)
                                        .authenticationFailureHandler(signIn))
                .logout(logout -> logout.logoutHandler(signOut).logoutSuccessHandler(signOut))
                .build();
    }

    /** What both ways in have in common; the security headers are the pages' own matter. */
    private static ServerHttpSecurity guarded(ServerHttpSecurity http, Problems problems) {
        return http.authorizeExchange(
                        to ->
                                to.pathMatchers(FOR_EVERYBODY)
                                        .permitAll()
                                        .pathMatchers("/actuator/**")
                                        .hasAuthority("admin")
                                        .pathMatchers("/api/**")
                                        .authenticated()
                                        .pathMatchers(HttpMethod.GET, "/**")
                                        .permitAll()
                                        .pathMatchers(HttpMethod.HEAD, "/**")
                                        .permitAll()
                                        .anyExchange()
                                        .authenticated())
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(signInFirst(problems))
                                        .accessDeniedHandler(refused(problems)))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(HeaderSpec::disable)
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable());
    }

    private static Mono<MatchResult> carriesAuthorization(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    private static ServerAuthenticationEntryPoint signInFirst(Problems problems) {
        return (exchange, reason) ->
                heard(exchange).then(problems.answer(exchange, GatewayRule.NOT_SIGNED_IN));
    }

    private static ServerAccessDeniedHandler refused(Problems problems) {
        return (exchange, reason) ->
                heard(exchange)
                        .then(
                                reason instanceof CsrfException
                                        ? problems.answer(exchange, GatewayRule.CSRF_TOKEN_MISSING)
                                        : problems.answer(
                                                exchange,
                                                GatewayRule.NOT_ALLOWED,
                                                exchange.getRequest().getPath().value()));
    }

    /**
     * Lets a short body come to its end before a request is refused: otherwise the next request on
     * the same connection may wait behind it for ever.
     */
    private static Mono<Void> heard(ServerWebExchange exchange) {
        long length = exchange.getRequest().getHeaders().getContentLength();
        return length < 0 || length > MOST_HEARD_OUT
                ? Mono.empty()
                : exchange.getRequest()
                        .getBody()
                        .doOnNext(DataBufferUtils::release)
                        .then()
                        .onErrorComplete();
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }
}
