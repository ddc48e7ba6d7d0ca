package org.duban.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;

/** The service as somebody reaches it over HTTP. */
public final class Door {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;
    private final String language;

    private Door(int port, @Nullable String token, String language) {
        this.port = port;
        this.token = token;
        this.language = language;
    }

    static Door on(int port) {
        return new Door(port, null, "zh-CN");
    }

    public Door as(Person person) {
        return as(person, Duration.ofHours(1));
    }

    /** With a token that is good for a while. */
    public Door as(Person person, Duration life) {
        return new Door(port, LocalIssuer.token(person, life), language);
    }

    public Door in(String otherLanguage) {
        return new Door(port, token, otherLanguage);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path) {
        return post(path, Map.of());
    }

    public Answer post(String path, Object body) {
        String json = EventJson.mapper().writeValueAsString(body);
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Listens to the live feed. */
    public LiveFeed follow(String path, @Nullable String lastEventId) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream").GET();
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new LiveFeed(CLIENT, request.build());
    }

    public int port() {
        return port;
    }

    public String token() {
        return String.valueOf(token);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Language", language);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
