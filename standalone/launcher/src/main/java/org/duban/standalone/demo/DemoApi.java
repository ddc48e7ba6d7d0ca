package org.duban.standalone.demo;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as the people of the demo use it: each with a token of their own. */
final class DemoApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final URI gateway;
    private final URI issuer;
    private final String password;
    private String day = "";

    DemoApi(URI gateway, URI issuer, String password) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.password = password;
    }

    JsonNode get(String account, String path) {
        return send(as(account, path).GET());
    }

    /**
     * Posts under a key made of the day and what is posted: played again, the story changes
     * nothing.
     */
    JsonNode post(String account, String path, Map<String, ?> body) {
        String json = JSON.writeValueAsString(body);
        return send(
                as(account, path)
                        .header("Idempotency-Key", key(account, path, json))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /** Uploads a file and gives its id. */
    String upload(String account, String path, String name, String contentType, byte[] content) {
        String boundary = "duban-demo-boundary";
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, name, contentType);
        byte[] before = head.getBytes(UTF_8);
        byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
        byte[] body = new byte[before.length + content.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(content, 0, body, before.length, content.length);
        System.arraycopy(after, 0, body, before.length + content.length, after.length);
        return send(as(account, path)
                        .header("Idempotency-Key", key(account, path, name))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body)))
                .path("id")
                .asString();
    }

    /** What is posted from now on is part of another day of the story. */
    void turnTo(String day) {
        this.day = day;
    }

    /** Moves the clock of a service; see the services' {@code clock} endpoint. */
    void moveClock(URI service, Map<String, ?> day) {
        send(
                HttpRequest.newBuilder(service.resolve("/actuator/clock"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(day))));
    }

    private HttpRequest.Builder as(String account, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "zh-CN")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, this::token));
    }

    private String token(String account) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .path("access_token")
                .asString();
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        try {
            HttpResponse<String> answer = http.send(sent, BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        sent.method()
                                + " "
                                + sent.uri()
                                + ": "
                                + answer.statusCode()
                                + " "
                                + answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(sent.method() + " " + sent.uri(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while loading the demo programme", stopped);
        }
    }

    private String key(String account, String path, String content) {
        String said = String.join(" ", day, account, path, content);
        return UUID.nameUUIDFromBytes(said.getBytes(UTF_8)).toString();
    }
}
