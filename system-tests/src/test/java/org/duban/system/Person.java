package org.duban.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API with a token of their own. */
public final class Person {

    /** What came back. */
    public record Answer(int status, JsonNode body, @Nullable String etag) {

        /** The body of an answer that must be a success. */
        public JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return body;
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient client;
    private final URI issuer;
    private final String account;
    private final String password;
    private @Nullable String token;

    Person(URI gateway, URI issuer, String account, String password) {
        this.client =
                RestClient.builder()
                        .requestFactory(
                                new JdkClientHttpRequestFactory(
                                        HttpClient.newBuilder().version(Version.HTTP_1_1).build()))
                        .baseUrl(gateway.toString())
                        .defaultHeader("Accept-Language", "en")
                        .build();
        this.issuer = issuer;
        this.account = account;
        this.password = password;
    }

    public Answer get(String path) {
        return exchange(client.get().uri(path));
    }

    /** Posts under a key of its own. */
    public Answer post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Map<String, ?> body, String key) {
        return exchange(
                client.method(HttpMethod.POST)
                        .uri(path)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JSON.writeValueAsString(body)));
    }

    /** Uploads a text file and gives its id. */
    public String upload(String path, String name, String text) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add(
                "file",
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                });
        return exchange(
                        client.post()
                                .uri(path)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .body(form))
                .ok()
                .path("id")
                .asString();
    }

    /** The bearer token, for what is not plain HTTP. */
    public synchronized String token() {
        if (token == null) {
            token = fetchToken();
        }
        return token;
    }

    private Answer exchange(RestClient.RequestHeadersSpec<?> request) {
        return request.header("Authorization", "Bearer " + token())
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange(
                        (sent, answer) -> {
                            byte[] body = answer.getBody().readAllBytes();
                            return new Answer(
                                    answer.getStatusCode().value(),
                                    body.length == 0 ? JSON.nullNode() : JSON.readTree(body),
                                    answer.getHeaders().getETag());
                        });
    }

    private String fetchToken() {
        String answer =
                RestClient.create()
                        .post()
                        .uri(issuer.resolve("/oauth2/token"))
                        .headers(headers -> headers.setBasicAuth(account, password))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("grant_type=client_credentials")
                        .retrieve()
                        .body(String.class);
        return JSON.readTree(String.valueOf(answer)).path("access_token").asString();
    }
}
