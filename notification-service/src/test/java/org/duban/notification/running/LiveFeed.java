package org.duban.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.events.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client of the live feed that reads it as a browser does, on a thread of its own. */
public final class LiveFeed implements AutoCloseable {

    /** A message with the moment it was read. */
    public record Message(String event, JsonNode data, String id, long readAt) {}

    private final int status;
    private final InputStream stream;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile @Nullable String lastEventId;
    private volatile boolean ended;
    private final AtomicInteger heartbeats = new AtomicInteger();

    LiveFeed(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            status = response.statusCode();
            stream = response.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            String event = "message";
            StringBuilder data = new StringBuilder();
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        messages.add(
                                new Message(
                                        event,
                                        EventJson.mapper().readTree(data.toString()),
                                        id,
                                        System.nanoTime()));
                    }
                    lastEventId = id.isEmpty() ? lastEventId : id;
                    event = "message";
                    data.setLength(0);
                }
            }
        } catch (IOException hungUp) {
            // the end of this connection, from whichever side
        } finally {
            ended = true;
        }
    }

    public int status() {
        return status;
    }

    public List<Message> messages() {
        return messages;
    }

    /** Ids of the entries heard so far. */
    public List<String> heard() {
        return messages.stream()
                .filter(message -> message.event().equals("entry"))
                .map(message -> message.data().at("/id").asString())
                .toList();
    }

    public boolean wasReset() {
        return messages.stream().anyMatch(message -> message.event().equals("reset"));
    }

    public @Nullable String lastEventId() {
        return lastEventId;
    }

    public boolean ended() {
        return ended;
    }

    public int heartbeats() {
        return heartbeats.get();
    }

    @Override
    public void close() {
        hangUp();
    }

    public void hangUp() {
        try {
            stream.close();
        } catch (IOException closing) {
            // it is closed all the same
        }
    }
}
