package org.duban.task.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.Actor;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.rules.refusal.Rejection;
import org.duban.task.department.Department;
import org.duban.task.department.Succession;
import org.duban.task.department.Successions;
import org.duban.task.ledger.Ledger;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands open tasks of departments that are no more to their successors, one recorded fact a task.
 * Nothing is remembered besides the facts: what still names the old department is what is left to
 * do, so that anybody may go on at any time, and what comes late, a task that is reopened or was
 * just being written down, is handed over as well.
 */
@Component
class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final int AT_ONCE = 100;

    private final Successions successions;
    private final Ledger ledger;
    private final Tasks tasks;
    private final Clock clock;

    Handover(Successions successions, Ledger ledger, Tasks tasks, Clock clock) {
        this.successions = successions;
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Looks once at every department that is no more. */
    void look() {
        LocalDate today = LocalDate.now(clock);
        for (Versioned<Department> one : successions.succeeded()) {
            Department department = one.state();
            Succession succession = department.succession();
            if (succession != null && department.isGoneOn(today)) {
                hand(department.code(), succession, today);
            }
        }
    }

    private void hand(String code, Succession succession, LocalDate today) {
        List<Versioned<Task>> open = ledger.openOf(code, AT_ONCE);
        if (open.isEmpty() && succession.handedOn() != null) {
            return;
        }
        Actor actor = successions.whoEnded(code);
        for (int handed = AT_ONCE; !open.isEmpty() && handed > 0; ) {
            handed = 0;
            for (Versioned<Task> task : open) {
                handed += hand(task, code, succession, actor) ? 1 : 0;
            }
            open = ledger.openOf(code, AT_ONCE);
        }
        if (open.isEmpty() && succession.handedOn() == null) {
            successions.noteSucceeded(code, request("succeeded." + code, code, actor), today);
            LOG.info("All that {} had open is with {}", code, succession.into());
        }
    }

    /** False when somebody else was faster, or the task says no: it is looked at again. */
    private boolean hand(Versioned<Task> task, String code, Succession succession, Actor actor) {
        String id = "handover." + code + "." + task.revision();
        try {
            tasks.handOver(
                    task.id(),
                    request(id, code, actor),
                    code,
                    succession.successorFor(task.id()),
                    succession.reason());
            return true;
        } catch (Rejection no) {
            LOG.debug("{} is not handed over: {}", task.id(), no.getMessage());
            return false;
        }
    }

    private static Request request(String id, String code, Actor actor) {
        return new Request(id, "succession of " + code, actor, null, null);
    }
}
