package org.duban.system.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.duban.system.Person;
import org.duban.system.RunningDuban;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody watching the live feed. */
final class LiveFeed implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final HttpClient http;

    private LiveFeed(HttpClient http) {
        this.http = http;
    }

    /** Comes back once the feed is open, so that nothing posted afterwards can be missed. */
    static LiveFeed open(RunningDuban duban, Person person) {
        LiveFeed feed =
                new LiveFeed(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        HttpRequest request =
                HttpRequest.newBuilder(duban.gateway().resolve("/api/feed?programme=iwr"))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + person.token())
                        .build();
        try {
            HttpResponse<Stream<String>> answer = feed.http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new AssertionError("feed " + answer.statusCode());
            }
            Thread.ofVirtual().start(() -> feed.read(answer.body()));
            return feed;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void await(String aggregate, long revision) {
        Awaitility.await(aggregate + "/" + revision)
                .atMost(Duration.ofSeconds(20))
                .until(() -> seen.contains(aggregate + "/" + revision));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith("data:") && line.length() > "data:".length())
                    .map(line -> JSON.readTree(line.substring("data:".length())))
                    .forEach(this::note);
        } catch (UncheckedIOException closed) {
            seen.add("closed");
        }
    }

    private void note(JsonNode entry) {
        seen.add(entry.path("aggregate").asString() + "/" + entry.path("revision").asLong());
    }
}
