package org.duban.faults.load;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.faults.cast.Patiently;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.Ledger.Outcome;

/** People who do not give up: what is not answered is asked again, under the same key. */
public final class Clients {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int LONGEST = 10;

    private final People people;
    private final Ledger ledger;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean hurried;

    public Clients(People people, Ledger ledger) {
        this.people = people;
        this.ledger = ledger;
    }

    /** Asks until there is an answer, or until nobody wants to wait any more. */
    public Entry ask(Command command, String key) {
        asked.incrementAndGet();
        waiting.incrementAndGet();
        ledger.ask(command, key);
        try {
            Entry entry = untilAnswered(command, key);
            ledger.note(entry);
            if (entry.outcome() == Outcome.ACKNOWLEDGED) {
                acknowledged.incrementAndGet();
            }
            return entry;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Asks a single time, under a key of its own. */
    public Entry askOnce(Command command, Duration patience) {
        String key = UUID.randomUUID().toString();
        asked.incrementAndGet();
        ledger.ask(command, key);
        Entry entry = entry(command, key, people.post(command, key, patience), 1);
        ledger.note(entry);
        if (entry.outcome() == Outcome.ACKNOWLEDGED) {
            acknowledged.incrementAndGet();
        }
        return entry;
    }

    private Entry untilAnswered(Command command, String key) {
        for (int attempts = 1; ; attempts++) {
            Answer answer = people.post(command, key, PATIENCE);
            if (!answer.isUnknown() || hurried) {
                return entry(command, key, answer, attempts);
            }
            Patiently.pass(PAUSE.multipliedBy(Math.min(attempts, LONGEST)));
        }
    }

    private static Entry entry(Command command, String key, Answer answer, int attempts) {
        Outcome outcome =
                answer.isAcknowledged()
                        ? Outcome.ACKNOWLEDGED
                        : answer.isUnknown() ? Outcome.UNKNOWN : Outcome.REFUSED;
        return new Entry(
                command,
                key,
                outcome,
                answer.status(),
                answer.revision(),
                attempts,
                attempts > 1,
                answer.body().path("type").asString(""));
    }

    /** From now on an unknown outcome stays unknown. */
    public void hurry() {
        hurried = true;
    }

    /** How many wait for an answer. */
    public int waiting() {
        return waiting.get();
    }

    public int asked() {
        return asked.get();
    }

    public int acknowledged() {
        return acknowledged.get();
    }
}
