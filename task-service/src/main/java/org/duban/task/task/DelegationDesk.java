package org.duban.task.task;

import static org.duban.task.task.TaskRule.DELEGATE_UNCLEAR;
import static org.duban.task.task.TaskRule.ONLY_DELEGATOR_ENDS;

import java.time.LocalDate;
import java.util.Map;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.DelegationEvent.DelegationEnded;
import org.jspecify.annotations.Nullable;

/**
 * Passes a department's part of a task on, inside of the department or below it. Nothing else
 * changes: the department signs, posts and answers as before.
 */
public final class DelegationDesk {

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    DelegationDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /**
     * Passes work on.
     *
     * @param to a body below the department; null: one of its people
     * @param person name of who is responsible; null: a body below it
     */
    public Delegated delegate(@Nullable String to, @Nullable String person, String work) {
        TaskVerb.DELEGATIONS.check(task, acting, today);
        Form.of(TaskVerb.DELEGATIONS, task, acting).field("to", to);
        if ((to == null) == (person == null || person.isBlank())) {
            throw new TaskRejection(DELEGATE_UNCLEAR, Map.of());
        }
        Delegations delegations = task.arrangements().delegations();
        Delegated event =
                new Delegated(
                        delegations.count() + 1,
                        acting.department(),
                        to,
                        person == null ? null : person.strip(),
                        work,
                        today);
        delegations.requireRoomFor(event);
        return event;
    }

    /** Takes work back, or says that it is done. */
    public DelegationEnded end(int n, @Nullable String note) {
        TaskVerb.DELEGATION_END.check(task, acting, today);
        Delegation open = task.arrangements().delegations().open(n);
        if (!acting.speaksFor(open.from())) {
            throw new TaskRejection(ONLY_DELEGATOR_ENDS, Map.of("department", open.from()));
        }
        Form.of(TaskVerb.DELEGATION_END, task, acting).field("note", note);
        return new DelegationEnded(n, note, today);
    }
}
