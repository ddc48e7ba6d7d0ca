package org.duban.task.task;

import java.util.Objects;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.DelegationEvent;
import org.duban.events.HaltEvent;
import org.duban.events.JudgementEvent;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent;

/**
 * How the work on a task is arranged.
 *
 * @param subtasks number of the last sub-task that was added; 0: it has none
 * @param delegations what departments have passed on
 * @param judgements what people think of it
 * @param halts what its lead asked for: that it be suspended or given up
 */
public record Arrangements(
        int subtasks, Delegations delegations, Judgements judgements, Halts halts) {

    static final Arrangements NONE =
            new Arrangements(0, Delegations.NONE, Judgements.NONE, Halts.NONE);

    /** A state that was kept before there were such things has none of them. */
    public Arrangements {
        delegations = Objects.requireNonNullElse(delegations, Delegations.NONE);
        judgements = Objects.requireNonNullElse(judgements, Judgements.NONE);
        halts = Objects.requireNonNullElse(halts, Halts.NONE);
    }

    /** Whether there is anything for a department to do this to. */
    boolean callsFor(TaskVerb verb, String department) {
        return verb != TaskVerb.DELEGATION_END || delegations.isFrom(department);
    }

    Arrangements after(TaskEvent.Arrangement event) {
        return switch (event) {
            case SubtaskAdded added -> new Arrangements(added.n(), delegations, judgements, halts);
            case DelegationEvent of ->
                    new Arrangements(subtasks, delegations.after(of), judgements, halts);
            case JudgementEvent of ->
                    new Arrangements(subtasks, delegations, judgements.after(of), halts);
            case HaltEvent of -> with(halts.after(of));
        };
    }

    Arrangements with(Halts now) {
        return new Arrangements(subtasks, delegations, judgements, now);
    }

    /** The old lead has nothing more to do with it. */
    Arrangements without(String lead) {
        return new Arrangements(subtasks, delegations.without(lead), judgements.ofNewLead(), halts);
    }

    /** Supporters left, and what they passed on is ended. */
    Arrangements leftBy(TaskRevised revised) {
        return new Arrangements(
                subtasks, delegations.ended(revised.delegationsEnded()), judgements, halts);
    }

    Arrangements handedOver(String department, String successor) {
        return new Arrangements(
                subtasks, delegations.handedOver(department, successor), judgements, halts);
    }
}
