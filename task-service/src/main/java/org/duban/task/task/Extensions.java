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
import java.util.Objects;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.rules.RuleSet;
import org.duban.task.task.Extension.Decision;
import org.jspecify.annotations.Nullable;

/** The ledger of a task's extension requests: one pending at most, none ever removed. */
public record Extensions(List<Extension> all) {

    static final Extensions NONE = new Extensions(List.of());

    /** So often more time may be asked for, granted or not. */
    static final int MOST_ASKED = 12;

    /** The due date a request would move: it must be there, not reached, and not in question. */
    LocalDate requireRequestable(Task task, RuleSet rules, LocalDate today) {
        LocalDate due = task.dates().currentDue();
        if (due == null) {
            throw new TaskRejection(TASK_HAS_NO_DUE_DATE, Map.of());
        }
        if (!today.isBefore(due)) {
            throw new TaskRejection(EXTENSION_AFTER_DUE_DATE, Map.of("due", due, "today", today));
        }
        if (all.size() >= MOST_ASKED) {
            throw usedUp(rules);
        }
        requireGrantable(rules);
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
     * @param task the one whose ledger this is
     * @param to the last day of the month that was asked for, where a month is due
     * @param rules those that hold today
     */
    ExtensionRequested request(
            Task task,
            LocalDate to,
            ExtensionReason reasonCode,
            String reason,
            RuleSet rules,
            LocalDate on) {
        LocalDate from = requireRequestable(task, rules, on);
        if (!to.isAfter(from)) {
            throw new TaskRejection(EXTENSION_NOT_LATER, Map.of("due", from, "to", to));
        }
        requireNear(task, from, to, rules);
        return new ExtensionRequested(
                all.size() + 1, from, to, reasonCode, reason, on, task.percent());
    }

    /** Insists that what a request asks for may be granted by the rules of today. */
    void requireGrantable(Task task, Extension asked, RuleSet rules) {
        requireGrantable(rules);
        requireNear(task, asked.from(), asked.to(), rules);
    }

    private void requireGrantable(RuleSet rules) {
        if (granted() >= rules.extensionsGranted()) {
            throw usedUp(rules);
        }
    }

    private TaskRejection usedUp(RuleSet rules) {
        return new TaskRejection(
                EXTENSIONS_USED_UP,
                Map.of(
                        "asked",
                        all.size(),
                        "mostAsked",
                        MOST_ASKED,
                        "granted",
                        granted(),
                        "most",
                        rules.extensionsGranted(),
                        "version",
                        rules.version()));
    }

    /** The longest extension counts from the first date, put off by the days the clock stood. */
    private static void requireNear(Task task, LocalDate due, LocalDate to, RuleSet rules) {
        LocalDate original = Objects.requireNonNullElse(task.dates().originalDue(), due);
        LocalDate last =
                original.plusDays(task.dates().standstill().sinceBegun())
                        .plusDays(rules.extensionDays());
        if (to.isAfter(last)) {
            throw new TaskRejection(
                    EXTENSION_TOO_FAR,
                    Map.of(
                            "to",
                            to,
                            "last",
                            last,
                            "days",
                            rules.extensionDays(),
                            "version",
                            rules.version()));
        }
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
