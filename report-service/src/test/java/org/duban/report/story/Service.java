package org.duban.report.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;

/** The service as somebody reaches it over HTTP. */
public final class Service {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----duban";

    private final int port;
    private final @Nullable String token;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Service(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    public static Service on(int port) {
        return new Service(port, null);
    }

    public Service as(Person person) {
        return new Service(port, LocalIssuer.token(person));
    }

    Service withToken(String any) {
        return new Service(port, any);
    }

    /** The same caller with a header on every request from here on. */
    public Service with(String header, String value) {
        Service service = new Service(port, token);
        service.headers.putAll(headers);
        service.headers.put(header, value);
        return service;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts under a new key. */
    public Answer post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    public Answer post(String path, String key, Object body) {
        return postRaw(path, key, EventJson.mapper().writeValueAsString(body));
    }

    public Answer postRaw(String path, @Nullable String key, String body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer postAs(String contentType, String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer upload(String path, String name, byte[] content) {
        return upload(path, UUID.randomUUID().toString(), name, content, "");
    }

    public Answer upload(String path, String key, String name, byte[] content) {
        return upload(path, key, name, content, "");
    }

    /** Uploads the stamped scan, said so in the form itself. */
    public Answer uploadSeal(String path, String name, byte[] content) {
        String seal =
                "--%s\r\nContent-Disposition: form-data; name=\"seal\"\r\n\r\ntrue\r\n"
                        .formatted(BOUNDARY);
        return upload(path, UUID.randomUUID().toString(), name, content, seal);
    }

    private Answer upload(
            String path, String key, String name, byte[] content, String partsBefore) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, name);
        body.writeBytes((partsBefore + head).getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
