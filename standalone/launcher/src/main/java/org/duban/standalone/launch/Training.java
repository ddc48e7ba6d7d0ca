package org.duban.standalone.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uses a throw-away Duban the way people will, so that what they need first is among what the JVM
 * remembers for later starts. What is answered does not matter.
 */
final class Training {
    private static final Logger log = LoggerFactory.getLogger(Training.class);
    private static final List<String> READ =
            List.of(
                    "/api/me",
                    "/api/programmes",
                    "/api/departments",
                    "/api/departments/progress?programme=none",
                    "/api/departments/standing?programme=none",
                    "/api/tasks?limit=5",
                    "/api/obligations",
                    "/api/filings",
                    "/api/agenda?programme=none",
                    "/api/alerts",
                    "/api/feed/entries",
                    "/api/openapi/task.json");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String issuer;

    Training(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    void run() {
        get(gateway + "/", "");
        get(gateway + "/oauth2/authorization/duban", "");
        get(issuer + "/login", "");
        String token = token();
        READ.forEach(path -> get(gateway + path, token));
    }

    private String token() {
        String credentials =
                Base64.getEncoder()
                        .encodeToString("office:duban-demo".getBytes(StandardCharsets.UTF_8));
        String answer =
                send(
                        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return answer.replaceFirst(".*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    private void get(String address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(
                            request.timeout(Duration.ofSeconds(10)).build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException missed) {
            log.info("nothing learnt from {}: {}", request.build().uri(), missed.toString());
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
