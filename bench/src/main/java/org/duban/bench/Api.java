package org.duban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a running Duban, as several people use it. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI gateway;
    private final URI issuer;
    private final String password;

    Api(URI gateway, URI issuer, String password) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.password = password;
    }

    JsonNode get(String account, String path) throws IOException, InterruptedException {
        return read(http.send(as(account, path).build(), BodyHandlers.ofString(UTF_8)));
    }

    JsonNode post(String account, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest request =
                as(account, path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        return read(http.send(request, BodyHandlers.ofString(UTF_8)));
    }

    /** Sends a file in a form. */
    JsonNode upload(String account, String path, String name, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "----" + UUID.randomUUID();
        byte[] head =
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
        HttpRequest request =
                as(account, path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)))
                        .build();
        return read(http.send(request, BodyHandlers.ofString(UTF_8)));
    }

    /** The lines of the live feed, without end. */
    Stream<String> feed(String account) throws IOException, InterruptedException {
        return http.send(
                        as(account, "/api/feed").setHeader("Accept", "text/event-stream").build(),
                        BodyHandlers.ofLines())
                .body();
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    private HttpRequest.Builder as(String account, String path)
            throws IOException, InterruptedException {
        String token = tokens.get(account);
        if (token == null) {
            token = token(account);
            tokens.put(account, token);
        }
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private String token(String account) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return read(http.send(request, BodyHandlers.ofString(UTF_8)))
                .path("access_token")
                .asString();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
