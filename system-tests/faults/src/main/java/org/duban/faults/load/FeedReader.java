package org.duban.faults.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.duban.faults.cast.Patiently;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the live feed through the whole storm: whenever the line breaks it comes back and
 * says what it has heard last.
 */
public final class FeedReader implements AutoCloseable {

    /** An entry as it was heard. */
    public record Heard(String aggregate, long revision) {}

    /**
     * What was heard from one beginning to the next: at first, and whenever the feed said that it
     * begins anew.
     *
     * @param before ids of the facts that were kept when it began; they may have been missed
     */
    public record Hearing(Set<String> before, List<Heard> heard) {}

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(25);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final URI feed;
    private final String token;
    private final Supplier<Set<String>> facts;
    private final List<Hearing> hearings = new ArrayList<>();
    private @Nullable String last;
    private int connections;
    private volatile long heardAt;
    private volatile boolean ended;
    private volatile @Nullable InputStream line;

    /**
     * Begins to listen.
     *
     * @param facts ids of all facts there are when it is asked
     */
    public FeedReader(URI gateway, String token, Supplier<Set<String>> facts) {
        this.feed = gateway.resolve("/api/feed");
        this.token = token;
        this.facts = facts;
        begin();
        Thread.ofVirtual().name("feed-reader").start(this::listen);
        Thread.ofVirtual().name("feed-reader-watch").start(this::watch);
    }

    /** Whether it stands in the line. */
    public synchronized boolean hasBegun() {
        return last != null;
    }

    /** What was heard so far, from each beginning on, in that order. */
    public synchronized List<Hearing> hearings() {
        return hearings.stream()
                .map(hearing -> new Hearing(hearing.before(), List.copyOf(hearing.heard())))
                .toList();
    }

    /** Number of entries heard since the last beginning. */
    public synchronized int heardNow() {
        return hearings.getLast().heard().size();
    }

    /** Whether every one of these facts was heard, or was kept before the last beginning. */
    public synchronized boolean hasHeard(Set<String> ids) {
        Hearing last = hearings.getLast();
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(last.before());
        last.heard().forEach(entry -> missing.remove(entry.aggregate() + "/" + entry.revision()));
        return missing.isEmpty();
    }

    /** How often it was told that something may be missing. */
    public int resets() {
        return hearings().size() - 1;
    }

    public synchronized int connections() {
        return connections;
    }

    private void listen() {
        while (!ended) {
            try {
                follow();
            } catch (IOException broken) {
                // it comes back below
            } catch (InterruptedException stopped) {
                return;
            }
            Patiently.pass(PAUSE);
        }
    }

    /** A line that is silent for longer than a heartbeat is dead, whatever the socket says. */
    private void watch() {
        while (!ended) {
            Patiently.pass(PAUSE);
            InputStream open = line;
            if (open != null && System.nanoTime() - heardAt > SILENCE.toNanos()) {
                heardAt = System.nanoTime();
                try {
                    open.close();
                } catch (IOException already) {
                    // closed is closed
                }
            }
        }
    }

    private void follow() throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(feed)
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + token);
        String position = position();
        if (position != null) {
            request.header("Last-Event-ID", position);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream in = answer.body();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (answer.statusCode() == 200) {
                line = in;
                heardAt = System.nanoTime();
                read(lines);
            }
        } finally {
            line = null;
        }
    }

    private void read(BufferedReader lines) throws IOException {
        synchronized (this) {
            connections++;
        }
        String id = null;
        String event = "";
        String data = "";
        for (String read = lines.readLine(); read != null; read = lines.readLine()) {
            heardAt = System.nanoTime();
            if (read.isEmpty()) {
                take(id, event, data);
                id = null;
                event = "";
                data = "";
            } else if (read.startsWith("id: ")) {
                id = read.substring(4);
            } else if (read.startsWith("event: ")) {
                event = read.substring(7);
            } else if (read.startsWith("data: ")) {
                data = read.substring(6);
            }
        }
    }

    private void take(@Nullable String id, String event, String data) {
        if (event.equals("reset")) {
            begin();
        }
        synchronized (this) {
            if (id != null) {
                last = id;
            }
            if (event.equals("entry")) {
                var entry = JSON.readTree(data);
                String aggregate = entry.path("aggregate").asString();
                hearings.getLast()
                        .heard()
                        .add(new Heard(aggregate, entry.path("revision").asLong()));
            }
        }
    }

    private void begin() {
        Set<String> before = facts.get();
        synchronized (this) {
            hearings.add(new Hearing(before, new ArrayList<>()));
        }
    }

    private synchronized @Nullable String position() {
        return last;
    }

    @Override
    public void close() {
        ended = true;
        http.shutdownNow();
    }
}
