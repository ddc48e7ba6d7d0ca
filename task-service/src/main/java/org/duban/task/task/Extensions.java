package org.duban.task.task;

import static org.duban.task.task.TaskRule.EXTENSIONS_USED_UP;
import static org.duban.task.task.TaskRule.EXTENSION_AFTER_DUE_DATE;
import static org.duban.task.task.TaskRule.EXTENSION_ALREADY_DECIDED;
import static org.duban.task.task.TaskRule.EXTENSION_NOT_LATER;
import static org.duban.task.task.TaskRule.EXTENSION_PENDING;
import static org.duban.task.task.TaskRule.EXTENSION_TOO_FAR;
import static org.duban.task.task.TaskRule.EXTENSION_UNKNOWN;
import static org.duban.task.task.TaskRule.NO_EXTENSION_PENDING;
import static org.duban.task.task.TaskRule.REFUSED_AFTER_EXTENSION_REQUEST;
import static org.duban.task.task.TaskRule.TASK_HAS_NO_DUE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.task.task.Extension.Decision;
import org.jspecify.annotations.Nullable;

/** The ledger of a task's extension requests: one pending at most, none ever removed. */
public record Extensions(List<Extension> all) {

    static final Extensions NONE = new Extensions(List.of());

    /** So often a task may be given more time; who needs more has another task. */
    static final int MOST_GRANTED = 3;

    /** So often more time may be asked for, granted or not. */
    static final int MOST_ASKED = 12;

    /** So many calendar days after the original due date a task may still be done. */
    static final int MOST_DAYS = 366;

    /** The due date a request would move: it must be there, not reached, and not in question. */
    LocalDate requireRequestable(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            throw new TaskRejection(TASK_HAS_NO_DUE_DATE, Map.of());
        }
        if (!today.isBefore(due)) {
            throw new TaskRejection(EXTENSION_AFTER_DUE_DATE, Map.of("due", due, "today", today));
        }
        if (all.size() >= MOST_ASKED || granted() >= MOST_GRANTED) {
            throw new TaskRejection(
                    EXTENSIONS_USED_UP, Map.of("asked", all.size(), "granted", granted()));
        }
        all.stream()
                .filter(Extension::isPending)
                .findFirst()
                .ifPresent(
                        pending -> {
                            throw new TaskRejection(
                                    EXTENSION_PENDING,
                                    Map.of("n", pending.n(), "to", pending.to()));
                        });
        return due;
    }

    /**
     * Asks for another date.
     *
     * @param original the date that was set first, put off by the days the clock stood, from which
     *     the longest extension counts
     * @param percent how far the task is
     */
    ExtensionRequested request(
            LocalDate original,
            LocalDate from,
            LocalDate to,
            ExtensionReason reasonCode,
            String reason,
            int percent,
            LocalDate on) {
        if (!to.isAfter(from)) {
            throw new TaskRejection(EXTENSION_NOT_LATER, Map.of("due", from, "to", to));
        }
        LocalDate last = original.plusDays(MOST_DAYS);
        if (to.isAfter(last)) {
            throw new TaskRejection(EXTENSION_TOO_FAR, Map.of("to", to, "last", last));
        }
        return new ExtensionRequested(all.size() + 1, from, to, reasonCode, reason, on, percent);
    }

    private long granted() {
        return all.stream().filter(one -> one.decision() == Decision.GRANTED).count();
    }

    /** Who asked for another date has taken the task on. */
    void requireNone() {
        if (!all.isEmpty()) {
            throw new TaskRejection(
                    REFUSED_AFTER_EXTENSION_REQUEST, Map.of("n", all.getLast().n()));
        }
    }

    void requirePending() {
        if (all.stream().noneMatch(Extension::isPending)) {
            throw new TaskRejection(NO_EXTENSION_PENDING, Map.of());
        }
    }

    Extension pending(int n) {
        Extension asked =
                all.stream()
                        .filter(each -> each.n() == n)
                        .findFirst()
                        .orElseThrow(() -> new TaskRejection(EXTENSION_UNKNOWN, Map.of("n", n)));
        if (!asked.isPending()) {
            throw new TaskRejection(
                    EXTENSION_ALREADY_DECIDED, Map.of("n", n, "decision", asked.decision()));
        }
        return asked;
    }

    Extensions requested(ExtensionRequested asked) {
        List<Extension> more = new ArrayList<>(all);
        more.add(
                new Extension(
                        asked.n(),
                        asked.on(),
                        asked.from(),
                        asked.to(),
                        asked.reasonCode(),
                        asked.reason(),
                        asked.percent(),
                        Decision.PENDING,
                        null,
                        null));
        return new Extensions(List.copyOf(more));
    }

    /** The clock stood: who waits for a later date waits for so many days more. */
    Extensions putOff(int days) {
        return new Extensions(
                all.stream().map(each -> each.isPending() ? each.putOff(days) : each).toList());
    }

    Extensions granted(ExtensionGranted event) {
        return decided(event.n(), Decision.GRANTED, event.on(), event.note());
    }

    Extensions declined(ExtensionDeclined event) {
        return decided(event.n(), Decision.DECLINED, event.on(), event.note());
    }

    private Extensions decided(int n, Decision as, LocalDate on, @Nullable String note) {
        return new Extensions(
                all.stream()
                        .map(each -> each.n() == n ? each.decided(as, on, note) : each)
                        .toList());
    }
}
