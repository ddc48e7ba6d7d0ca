package org.duban.task;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small OIDC issuer with a key of its own: discovery and keys over HTTP, tokens on request. */
public final class Issuer {

    private static @Nullable Issuer running;

    private final RSAKey key;
    private final String uri;

    private Issuer(RSAKey key, String uri) {
        this.key = key;
        this.uri = uri;
    }

    static synchronized Issuer start() {
        if (running == null) {
            running = serve(generate());
            System.setProperty("duban.identity.issuer", running.uri);
        }
        return running;
    }

    /** A token for one of the people of the stories: {@code liaison.rsj}, {@code office.zgh}. */
    static String token(String account) {
        return token(account, "duban", Duration.ofHours(1));
    }

    /** A token for a while and for some audience. */
    public static String token(String account, String audience, Duration valid) {
        return token(account, start().uri, audience, valid);
    }

    /** A token that says somebody else issued it. */
    public static String forged(String account) {
        return token(account, "http://localhost:1", "duban", Duration.ofHours(1));
    }

    private static String token(String account, String issuer, String audience, Duration valid) {
        String[] parts = account.split("\\.", 2);
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject(account)
                        .claim("name", account)
                        .claim("department", parts.length > 1 ? parts[1] : "it")
                        .claim("roles", List.of(parts[0]))
                        .issueTime(Date.from(Instant.EPOCH))
                        .expirationTime(Date.from(Instant.now().plus(valid)))
                        .build();
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(start().key.getKeyID())
                                .build(),
                        claims);
        try {
            jwt.sign(new RSASSASigner(start().key));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
        return jwt.serialize();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Issuer serve(RSAKey key) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String uri = "http://localhost:" + server.getAddress().getPort();
            answer(
                    server,
                    "/.well-known/openid-configuration",
                    """
                    {"issuer":"%s","jwks_uri":"%s/jwks",
                     "subject_types_supported":["public"],
                     "authorization_endpoint":"%s/authorize","token_endpoint":"%s/token"}
                    """
                            .formatted(uri, uri, uri, uri));
            answer(server, "/jwks", new JWKSet(key.toPublicJWK()).toString());
            server.start();
            return new Issuer(key, uri);
        } catch (IOException unable) {
            throw new IllegalStateException(unable);
        }
    }

    private static void answer(HttpServer server, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(bytes);
                    }
                });
    }
}
