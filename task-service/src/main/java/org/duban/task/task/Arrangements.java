package org.duban.task.task;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.DelegationEvent;
import org.duban.events.HaltEvent;
import org.duban.events.JudgementEvent;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent;

/**
 * How the work on a task is arranged.
 *
 * @param subtasks number of the last sub-task that was added; 0: it has none
 * @param delegations what departments have passed on
 * @param judgements what people think of it
 * @param halts what its lead asked for: that it be suspended or given up
 * @param copied codes of departments that read along (抄送); none of them leads or supports it
 */
public record Arrangements(
        int subtasks,
        Delegations delegations,
        Judgements judgements,
        Halts halts,
        List<String> copied) {

    static final Arrangements NONE =
            new Arrangements(0, Delegations.NONE, Judgements.NONE, Halts.NONE, List.of());

    /** A state that was kept before there were such things has none of them. */
    public Arrangements {
        delegations = Objects.requireNonNullElse(delegations, Delegations.NONE);
        judgements = Objects.requireNonNullElse(judgements, Judgements.NONE);
        halts = Objects.requireNonNullElse(halts, Halts.NONE);
        copied = Objects.requireNonNullElse(copied, List.of());
    }

    /** Whether there is anything for a department to do this to. */
    boolean callsFor(TaskVerb verb, String department) {
        return verb != TaskVerb.DELEGATION_END || delegations.isFrom(department);
    }

    Arrangements after(TaskEvent.Arrangement event) {
        return switch (event) {
            case SubtaskAdded added ->
                    new Arrangements(added.n(), delegations, judgements, halts, copied);
            case DelegationEvent of -> with(delegations.after(of));
            case JudgementEvent of ->
                    new Arrangements(subtasks, delegations, judgements.after(of), halts, copied);
            case HaltEvent of -> with(halts.after(of));
            case ReadersNamed named -> copiedTo(named.to());
        };
    }

    Arrangements with(Halts now) {
        return new Arrangements(subtasks, delegations, judgements, now, copied);
    }

    private Arrangements with(Delegations now) {
        return new Arrangements(subtasks, now, judgements, halts, copied);
    }

    private Arrangements copiedTo(List<String> departments) {
        return new Arrangements(subtasks, delegations, judgements, halts, departments);
    }

    /** Who takes part need not read along as well. */
    Arrangements notCopiedTo(Collection<String> team) {
        return copied.stream().noneMatch(team::contains)
                ? this
                : copiedTo(copied.stream().filter(code -> !team.contains(code)).toList());
    }

    /** The old lead has nothing more to do with it. */
    Arrangements without(String lead) {
        return new Arrangements(
                subtasks, delegations.without(lead), judgements.ofNewLead(), halts, copied);
    }

    /** Supporters left, and what they passed on is ended. */
    Arrangements leftBy(TaskRevised revised) {
        return with(delegations.ended(revised.delegationsEnded()));
    }

    Arrangements handedOver(String department, String successor) {
        return with(delegations.handedOver(department, successor))
                .copiedTo(Latest.renamed(copied, department, successor));
    }
}
