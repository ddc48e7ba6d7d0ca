package org.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFeedIT {
    private Door door;

    @BeforeEach
    void open() {
        door = new Door("--spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms");
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void entriesPassOneByOneAndNeitherWaitNorTimeOut() throws Exception {
        try (var lines = listen()) {
            assertThat(lines.readLine()).isEqualTo(": hello");
            lines.readLine();
            for (int i = 0; i < 5; i++) {
                // Longer than the response timeout of the other routes, all in all.
                await().pollDelay(Duration.ofMillis(120)).until(() -> true);
                door.notification.stream.tryEmitNext("id: " + i + "\ndata: {}\n\n").orThrow();
                assertThat(lines.readLine()).isEqualTo("id: " + i);
                assertThat(lines.readLine()).isEqualTo("data: {}");
                lines.readLine();
            }
        }
    }

    @Test
    void theServiceLearnsWithinThreeSecondsThatTheListenerLeft() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var lines = listen(client);
            assertThat(lines.readLine()).isEqualTo(": hello");
            door.notification.listening.get(3, TimeUnit.SECONDS);
            client.shutdownNow();
        }

        door.notification.left.get(3, TimeUnit.SECONDS);
    }

    private BufferedReader listen() throws Exception {
        return listen(HttpClient.newHttpClient());
    }

    private BufferedReader listen(HttpClient client) throws Exception {
        var answer =
                client.send(
                        door.as("liaison.rsj", "/api/feed")
                                .header("Accept", "text/event-stream")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
