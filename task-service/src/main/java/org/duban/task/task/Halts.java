package org.duban.task.task;

import static org.duban.task.task.TaskRule.HALTS_USED_UP;
import static org.duban.task.task.TaskRule.HALT_ALREADY_DECIDED;
import static org.duban.task.task.TaskRule.HALT_PENDING;
import static org.duban.task.task.TaskRule.HALT_UNKNOWN;
import static org.duban.task.task.TaskRule.NO_HALT_PENDING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.HaltEvent;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HaltEvent.HaltWithdrawn;
import org.duban.task.task.Halt.HaltOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A lead's requests that its task be suspended or given up: one pending at most, none ever removed.
 *
 * @param pending the one that waits for the office; null: none
 * @param decided the others, in the order in which they were decided
 */
public record Halts(@Nullable Halt pending, List<Halt> decided) {

    static final Halts NONE = new Halts(null, List.of());

    /** So often it may be asked for; who asks more often is not heard. */
    static final int MOST_ASKED = 12;

    /** A state that was kept before anybody could ask has no requests. */
    public Halts {
        decided = Objects.requireNonNullElse(decided, List.of());
    }

    void requireNonePending() {
        if (pending != null) {
            throw new TaskRejection(HALT_PENDING, Map.of("n", pending.n(), "kind", pending.kind()));
        }
        if (decided.size() >= MOST_ASKED) {
            throw new TaskRejection(HALTS_USED_UP, Map.of("most", MOST_ASKED));
        }
    }

    void requirePending() {
        if (pending == null) {
            throw new TaskRejection(NO_HALT_PENDING, Map.of());
        }
    }

    /** The pending request of this number. */
    Halt pending(int n) {
        if (pending != null && pending.n() == n) {
            return pending;
        }
        throw decided.stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .map(
                        one ->
                                new TaskRejection(
                                        HALT_ALREADY_DECIDED,
                                        Map.of("n", n, "decision", one.decision())))
                .orElseGet(() -> new TaskRejection(HALT_UNKNOWN, Map.of("n", n)));
    }

    /** The number of the pending request for this; null where none is. */
    @Nullable Integer asking(HaltKind kind) {
        return pending == null || pending.kind() != kind ? null : pending.n();
    }

    /** Oldest first. */
    public List<Halt> all() {
        return pending == null ? decided : Latest.with(decided, pending);
    }

    int next() {
        return all().size() + 1;
    }

    Halts after(HaltEvent event) {
        return switch (event) {
            case HaltRequested asked ->
                    new Halts(
                            new Halt(
                                    asked.n(),
                                    asked.kind(),
                                    asked.on(),
                                    asked.reason(),
                                    HaltOutcome.PENDING,
                                    null,
                                    null),
                            decided);
            case HaltDeclined no -> settled(HaltOutcome.DECLINED, no.on(), no.note());
            case HaltWithdrawn back -> settled(HaltOutcome.WITHDRAWN, back.on(), back.note());
        };
    }

    /** The office did what was asked for. */
    Halts granted(@Nullable Integer request, LocalDate on, String note) {
        return request == null ? this : settled(HaltOutcome.GRANTED, on, note);
    }

    /** The task went another way: nobody asks for it any more. */
    Halts overtaken(LocalDate on) {
        return settled(HaltOutcome.WITHDRAWN, on, null);
    }

    private Halts settled(HaltOutcome as, LocalDate on, @Nullable String note) {
        return pending == null
                ? this
                : new Halts(null, Latest.with(decided, pending.decided(as, on, note)));
    }
}
