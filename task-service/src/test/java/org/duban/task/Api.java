package org.duban.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its users meet it: one person, asking over HTTP. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** A value of the answer; {@code items/0/id}. */
        public String string(String path) {
            return json().at("/" + path).asString();
        }

        public Answer expect(int expected) {
            assertThat(status).as("%s", new String(response.body(), UTF_8)).isEqualTo(expected);
            return this;
        }

        /** A refusal by this rule, told as a problem that leaves nothing unsaid. */
        public Answer refused(int expected, String slug) {
            expect(expected);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(string("type")).isEqualTo("/problems/" + slug);
            assertThat(json().at("/status").asInt()).isEqualTo(expected);
            assertThat(string("rule")).isEqualTo(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
            for (String text : List.of(string("title"), string("detail"))) {
                assertThat(text).isNotBlank().doesNotContain(slug + ".").doesNotContain("{");
            }
            return this;
        }
    }

    private final int port;
    private final Map<String, String> headers;

    private Api(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    public static Api nobody(int port) {
        return new Api(port, Map.of());
    }

    public Api as(String account) {
        return bearing(Issuer.token(account));
    }

    public Api bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(port, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts under a key of its own unless one was given. */
    public Answer post(String path, Object body) {
        return post(path, JSON.writeValueAsString(body));
    }

    public Answer post(String path, String body) {
        Api keyed =
                headers.containsKey("Idempotency-Key")
                        ? this
                        : with("Idempotency-Key", UUID.randomUUID().toString());
        return keyed.postWithoutKey(path, body);
    }

    public Answer postWithoutKey(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer upload(String path, String name, String type, byte[] content) {
        String boundary = "----" + UUID.randomUUID();
        byte[] head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: %s\r
                \r
                """
                        .formatted(boundary, name, type)
                        .getBytes(UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofByteArray(head),
                                        HttpRequest.BodyPublishers.ofByteArray(content),
                                        HttpRequest.BodyPublishers.ofByteArray(tail)));
        if (!headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
