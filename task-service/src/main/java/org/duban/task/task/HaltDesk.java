package org.duban.task.task;

import static org.duban.task.task.TaskRule.SUSPENDED_ALREADY;

import java.time.LocalDate;
import java.util.Map;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HaltEvent.HaltWithdrawn;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;

/**
 * Suspends a task or gives it up with approval: its lead asks, the office decides, and nobody about
 * an item of their own department.
 */
public final class HaltDesk {

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    HaltDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /** Asks, as the lead, that the task be suspended or given up: one request at a time. */
    public HaltRequested request(HaltKind kind, String reason) {
        TaskVerb.HALT_REQUESTS.check(task, acting, today);
        requireRunning(kind);
        return new HaltRequested(halts().next(), kind, TaskRejection.requireReason(reason), today);
    }

    /** Does not ask for it any more. */
    public HaltWithdrawn withdraw(int n, @Nullable String note) {
        TaskVerb.HALT_WITHDRAWAL.check(task, acting, today);
        Form.of(TaskVerb.HALT_WITHDRAWAL, task, acting).field("note", note);
        Halt asked = halts().pending(n);
        return new HaltWithdrawn(n, asked.kind(), note, today);
    }

    /** Grants or declines, as the office, what the lead asked for, and says why. */
    public TaskEvent decide(int n, boolean granted, String note) {
        TaskVerb.HALT_DECISION.check(task, acting, today);
        Halt asked = halts().pending(n);
        String why = TaskRejection.requireReason(note);
        if (!granted) {
            return new HaltDeclined(n, asked.kind(), why, today);
        }
        return switch (asked.kind()) {
            case SUSPENSION -> new TaskSuspended(why, today, n);
            case TERMINATION -> new TaskTerminated(why, today, n);
        };
    }

    private void requireRunning(HaltKind kind) {
        if (kind == HaltKind.SUSPENSION && task.status() == TaskStatus.SUSPENDED) {
            throw new TaskRejection(SUSPENDED_ALREADY, Map.of("reference", task.brief().serial()));
        }
    }

    private Halts halts() {
        return task.arrangements().halts();
    }
}
