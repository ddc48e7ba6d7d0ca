package org.duban.faults.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.duban.faults.cast.Patiently;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who uses the API: each account with a token of its own, all through the gateway. */
public final class People {

    /** The password of all demo accounts. */
    private static final String PASSWORD = "duban-demo";

    private static final int OK = 200;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration TOKEN = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private static final Duration TOKEN_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_SIGN_INS = 180;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI gateway;
    private final URI issuer;

    public People(URI gateway, URI issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /** Asks once. */
    public Answer post(Command command, String key, Duration patience) {
        return send(
                as(command.account(), command.path(), patience)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(command.body()))));
    }

    public Answer get(String account, String path, Duration patience) {
        return send(as(account, path, patience).GET());
    }

    /** An answer that is not one piece of JSON, line by line; empty when there is none. */
    public List<String> lines(String account, String path, Duration patience) {
        HttpRequest request = as(account, path, patience).setHeader("Accept", "*/*").GET().build();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            return answer.statusCode() == OK ? answer.body().toList() : List.of();
        } catch (IOException | UncheckedIOException nothing) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Moves the clock of a service, not through the gateway. */
    public Answer moveClock(int port, Map<String, ?> day) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/clock"))
                        .timeout(TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(day))));
    }

    /** The bearer token of an account; fetched once, good for hours. */
    public String token(String account) {
        return tokens.computeIfAbsent(account, this::fetchToken);
    }

    private HttpRequest.Builder as(String account, String path, Duration patience) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token(account));
    }

    /** Who wants to sign in while nobody answers tries again. */
    private String fetchToken(String account) {
        Answer answer = signIn(account);
        for (int tries = 1; answer.isUnknown() && tries < MOST_SIGN_INS; tries++) {
            Patiently.pass(TOKEN_PAUSE);
            answer = signIn(account);
        }
        return answer.ok().path("access_token").asString();
    }

    private Answer signIn(String account) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(UTF_8));
        return send(
                HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                        .timeout(TOKEN)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            long revision =
                    answer.headers()
                            .firstValue("ETag")
                            .map(tag -> tag.replaceAll("[^0-9]", ""))
                            .filter(digits -> !digits.isEmpty())
                            .map(Long::parseLong)
                            .orElse(0L);
            return new Answer(answer.statusCode(), revision, read(answer.body()));
        } catch (IOException nothing) {
            return new Answer(0, 0, JSON.getNodeFactory().stringNode(nothing.toString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, 0, JSON.getNodeFactory().stringNode("interrupted"));
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.getNodeFactory().stringNode(body);
        }
    }
}
