package org.duban.notification.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One client at the feed, from its first line to its last: what it missed, then what comes. It runs
 * on a thread of its own and writes server-sent events.
 */
final class FeedSession {

    /**
     * What a session is made of.
     *
     * @param heartbeat something is written at least this often
     */
    record Terms(
            FeedRing ring,
            FeedHistory history,
            FeedEncoder encoder,
            int queue,
            Duration heartbeat) {}

    private static final byte[] HEARTBEAT = ": heartbeat\n".getBytes(UTF_8);
    private static final byte[] GREETING = "retry: 1000\n\n".getBytes(UTF_8);
    private static final byte[] RESET = "event: reset\ndata: {}\n".getBytes(UTF_8);
    private static final byte[] END = "\n".getBytes(UTF_8);

    private final Terms terms;
    private final OutputStream out;
    private final Locale language;
    private final Listener listener;
    private final long endsAt;
    private @Nullable FeedPosition at;

    /**
     * @param lifetime until the client's token expires
     */
    FeedSession(
            Terms terms, FeedFilter filter, Locale language, Duration lifetime, OutputStream out) {
        this.terms = terms;
        this.out = out;
        this.language = language;
        this.listener = new Listener(filter, terms.queue());
        this.endsAt = System.nanoTime() + lifetime.toNanos();
    }

    /**
     * Tells the client everything, until it leaves, is too slow, or its token expires.
     *
     * @param from what the client said it has heard last; null for only what comes
     * @throws IOException when the client is gone
     */
    void run(@Nullable String from) throws IOException, InterruptedException {
        try {
            write(GREETING);
            out.flush();
            if (awaitOpen() && enter(from)) {
                listen();
            }
        } finally {
            terms.ring().leave(listener);
        }
    }

    private boolean awaitOpen() throws IOException, InterruptedException {
        FeedRing.Door door = terms.ring().door(patience());
        while (door == FeedRing.Door.WAITING && !isOver()) {
            write(HEARTBEAT);
            out.flush();
            door = terms.ring().door(patience());
        }
        return door == FeedRing.Door.OPEN;
    }

    /** Finds the client its place; false when it is told to come back. */
    private boolean enter(@Nullable String from) throws IOException, InterruptedException {
        boolean foreign = false;
        if (from != null && !from.isEmpty()) {
            Optional<FeedPosition> told = FeedPosition.parse(from);
            foreign = told.isEmpty();
            at = told.orElse(null);
        }
        while (!foreign) {
            switch (terms.ring().join(listener, at)) {
                case Seat.Taken(FeedPosition here, List<Told> backlog) -> {
                    at = here;
                    for (Told told : backlog) {
                        tell(told);
                    }
                    position();
                    return true;
                }
                case Seat.TooFarBack(FeedPosition upTo) -> foreign = !replay(upTo);
                case Seat.Foreign() -> foreign = true;
            }
        }
        return reset();
    }

    /** Tells what is no longer in memory; false when that cannot be bridged. */
    private boolean replay(FeedPosition upTo) throws IOException, InterruptedException {
        FeedPosition here = Objects.requireNonNull(at);
        Optional<List<FeedRecord>> missed = terms.history().between(here, upTo, listener.filter());
        if (missed.isEmpty()) {
            return false;
        }
        for (FeedRecord entry : missed.get()) {
            here = here.after(entry.line(), entry.offset());
            write(terms.encoder().encode(entry, language), here);
            at = here;
        }
        at = here.max(upTo);
        return true;
    }

    /** Tells the client that something may be missing: it has to look afresh, and goes on here. */
    private boolean reset() throws IOException {
        if (!(terms.ring().join(listener, null) instanceof Seat.Taken taken)) {
            return false;
        }
        at = taken.at();
        write(RESET);
        position();
        return true;
    }

    private void listen() throws IOException, InterruptedException {
        while (!isOver()) {
            Told told = listener.next(patience());
            if (told != null) {
                tell(told);
                if (listener.isDrained()) {
                    out.flush();
                }
            } else if (listener.isClosed()) {
                return;
            } else if (!isOver()) {
                at = terms.ring().standing(listener, Objects.requireNonNull(at));
                write(HEARTBEAT);
                position();
            }
        }
    }

    private void tell(Told told) throws IOException {
        FeedPosition here = Objects.requireNonNull(at);
        FeedRecord entry = told.entry();
        if (!here.passed(entry.line(), entry.offset())) {
            at = here.max(told.after());
            write(told.encoded(language, terms.encoder()), at);
        }
    }

    /** An id without data: clients remember it, and nothing is dispatched. */
    private void position() throws IOException {
        write(("id: " + Objects.requireNonNull(at).text() + "\n\n").getBytes(UTF_8));
        out.flush();
    }

    private void write(byte[] entry, FeedPosition after) throws IOException {
        write(("id: " + after.text() + "\n").getBytes(UTF_8));
        write(entry);
        write(END);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    private boolean isOver() {
        return System.nanoTime() - endsAt >= 0;
    }

    private Duration patience() {
        long left = endsAt - System.nanoTime();
        return Duration.ofNanos(Math.clamp(left, 0, terms.heartbeat().toNanos()));
    }
}
