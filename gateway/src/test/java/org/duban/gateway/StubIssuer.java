package org.duban.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** An OIDC issuer small enough to be told what to answer. */
final class StubIssuer implements AutoCloseable {
    private final JsonMapper json = JsonMapper.builder().build();
    private final RSAKey key;
    private final DisposableServer server;
    final AtomicInteger renewals = new AtomicInteger();
    volatile Duration lifetime = Duration.ofMinutes(10);
    volatile boolean ended;

    StubIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        server =
                HttpServer.create()
                        .host("localhost")
                        .port(0)
                        .route(
                                routes ->
                                        routes.get(
                                                        "/.well-known/openid-configuration",
                                                        (q, a) -> answer(a, 200, discovery()))
                                                .get(
                                                        "/jwks",
                                                        (q, a) ->
                                                                answer(
                                                                        a,
                                                                        200,
                                                                        new JWKSet(key)
                                                                                .toJSONObject()))
                                                .post(
                                                        "/token",
                                                        (q, a) ->
                                                                q.receive()
                                                                        .aggregate()
                                                                        .asString()
                                                                        .flatMap(
                                                                                form ->
                                                                                        tokens(
                                                                                                form,
                                                                                                a))))
                        .bindNow();
    }

    void asUsual() {
        renewals.set(0);
        lifetime = Duration.ofMinutes(10);
        ended = false;
    }

    String uri() {
        return "http://localhost:" + server.port();
    }

    /** A token of this account as the services want it. */
    String token(String account) {
        return token(account, "duban", lifetime);
    }

    String token(String account, String audience, Duration lifetime) {
        return sign(claims(account, audience, lifetime).build());
    }

    private Mono<Void> tokens(String form, HttpServerResponse answer) {
        Map<String, List<String>> sent = new QueryStringDecoder(form, false).parameters();
        boolean renewal = sent.get("grant_type").contains("refresh_token");
        if (ended) {
            return answer(answer, 400, Map.of("error", "invalid_grant"));
        }
        if (renewal) {
            renewals.incrementAndGet();
            return answer(
                    answer,
                    200,
                    Map.of(
                            "access_token",
                            token("liaison.rsj", "duban", Duration.ofMinutes(10)),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            600,
                            "refresh_token",
                            "next"));
        }
        String nonce = sent.get("code").getFirst();
        String id =
                sign(
                        claims("liaison.rsj", "duban-gateway", lifetime)
                                .claim("nonce", nonce)
                                .build());
        return answer(
                answer,
                200,
                Map.of(
                        "access_token",
                        token("liaison.rsj"),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        lifetime.toSeconds(),
                        "refresh_token",
                        "first",
                        "id_token",
                        id));
    }

    private JWTClaimsSet.Builder claims(String account, String audience, Duration lifetime) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject(account)
                .audience(audience)
                .issueTime(Date.from(now.minusSeconds(120)))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("name", "市人社局联络员")
                .claim("department", "rsj")
                .claim("roles", List.of("liaison"));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                uri(),
                "authorization_endpoint",
                uri() + "/authorize",
                "token_endpoint",
                uri() + "/token",
                "jwks_uri",
                uri() + "/jwks",
                "end_session_endpoint",
                uri() + "/end",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private Mono<Void> answer(HttpServerResponse answer, int status, Object body) {
        return answer.status(status)
                .header("Content-Type", "application/json")
                .sendString(Mono.just(json.writeValueAsString(body)))
                .then();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
