package org.duban.notification.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client that reads server-sent events as a browser does, and may hang up after some bytes. */
final class Heard extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> entries = new ArrayList<>();
    private String event = "";
    private String data = "";
    private @Nullable String pendingId;
    private @Nullable String lastEventId;
    private int resets;
    private long bytesLeft;

    Heard(@Nullable String lastEventId, long hangsUpAfter) {
        this.lastEventId = lastEventId;
        this.pendingId = lastEventId;
        this.bytesLeft = hangsUpAfter;
    }

    @Override
    public void write(int b) throws IOException {
        if (bytesLeft-- <= 0) {
            throw new IOException("hung up");
        }
        if (b != '\n') {
            line.write(b);
            return;
        }
        field(line.toString(UTF_8));
        line.reset();
    }

    private void field(String text) {
        if (text.isEmpty()) {
            dispatch();
        } else if (text.startsWith("id: ")) {
            pendingId = text.substring(4);
        } else if (text.startsWith("event: ")) {
            event = text.substring(7);
        } else if (text.startsWith("data: ")) {
            data = text.substring(6);
        }
    }

    private void dispatch() {
        lastEventId = pendingId;
        if (!data.isEmpty() && event.equals("reset")) {
            resets++;
        } else if (!data.isEmpty()) {
            entries.add(data);
        }
        event = "";
        data = "";
    }

    List<String> entries() {
        return entries;
    }

    @Nullable String lastEventId() {
        return lastEventId;
    }

    int resets() {
        return resets;
    }
}
