package org.duban.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * An issuer of tokens on a port of this machine: metadata and keys, as any OIDC issuer has them.
 */
public final class LocalIssuer {

    private static final LocalIssuer ISSUER = new LocalIssuer();

    private final RSAKey key;
    private final String uri;

    private LocalIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            uri = "http://localhost:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange ->
                            answer(
                                    exchange,
                                    "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}"
                                            .formatted(uri, uri)));
            server.createContext(
                    "/keys",
                    exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.start();
        } catch (JOSEException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String uri() {
        return ISSUER.uri;
    }

    /** A token that is good for a while. */
    public static String token(Person person, Duration life) {
        return ISSUER.sign(person, Instant.now().plus(life));
    }

    private String sign(Person person, Instant expires) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(uri)
                        .subject(person.id())
                        .audience("duban")
                        .claim("name", person.name())
                        .claim("department", person.department())
                        .claim("roles", person.roles())
                        .issueTime(Date.from(expires.minus(Duration.ofHours(2))))
                        .expirationTime(Date.from(expires))
                        .build();
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
