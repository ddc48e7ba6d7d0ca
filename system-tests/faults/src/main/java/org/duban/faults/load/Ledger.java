package org.duban.faults.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients' own book, on a file of their own: what they asked for, and what they were answered.
 * Lines are only ever added, and are on the disk before the next command goes out.
 */
public final class Ledger implements AutoCloseable {

    /** What is known of a command in the end. */
    public enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN
    }

    /**
     * A command with what its client knows of it.
     *
     * @param revision that the answer named
     * @param doubted whether an attempt before the last one had an unknown outcome
     */
    public record Entry(
            Command command,
            String key,
            Outcome outcome,
            int status,
            long revision,
            int attempts,
            boolean doubted,
            String rule) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel file;
    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

    public Ledger(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Before it is asked for the first time. */
    void ask(Command command, String key) {
        write("ASKED", command, key, Map.of());
    }

    /** When no more is to be learnt about it. */
    void note(Entry entry) {
        entries.add(entry);
        write(
                entry.outcome().name(),
                entry.command(),
                entry.key(),
                Map.of(
                        "status", entry.status(),
                        "revision", entry.revision(),
                        "attempts", entry.attempts(),
                        "rule", entry.rule()));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void write(String said, Command command, String key, Map<String, ?> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("said", said);
        line.put("aggregate", command.aggregate());
        line.put("key", key);
        line.put("kind", command.kind());
        line.put("text", command.text());
        line.putAll(more);
        byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (file) {
                file.write(ByteBuffer.wrap(bytes));
            }
            file.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
