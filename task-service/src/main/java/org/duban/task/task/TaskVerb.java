package org.duban.task.task;

import static org.duban.task.task.Statuses.AT_WORK;
import static org.duban.task.task.Statuses.GIVEN_OUT;
import static org.duban.task.task.Statuses.HALTABLE;
import static org.duban.task.task.Statuses.MOVABLE;
import static org.duban.task.task.Statuses.OPEN;
import static org.duban.task.task.Statuses.RUNNING;
import static org.duban.task.task.TaskRule.NO_INDICATOR;
import static org.duban.task.task.TaskRule.NO_MILESTONE_LEFT;
import static org.duban.task.task.TaskRule.NO_OVERRIDE;
import static org.duban.task.task.TaskRule.TASK_NOT_IN_STATUS;
import static org.duban.task.task.TaskStatus.ACKNOWLEDGED;
import static org.duban.task.task.TaskStatus.ASSIGNED;
import static org.duban.task.task.TaskStatus.CLOSED;
import static org.duban.task.task.TaskStatus.COMPLETION_CLAIMED;
import static org.duban.task.task.TaskStatus.DRAFT;
import static org.duban.task.task.TaskStatus.IN_PROGRESS;
import static org.duban.task.task.TaskStatus.RETURNED;
import static org.duban.task.task.TaskStatus.SUSPENDED;
import static org.duban.task.task.TaskStatus.TERMINATED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.rules.refusal.Rejection;

/**
 * What can be done to a task, by whom and in which status. Every verb asks here first, and so does
 * whoever wants to know what to offer: there is no second list.
 */
public enum TaskVerb {
    /** Of a draft, and of one that was given up before it was ever assigned. */
    REDRAFTING(Right.OFFICE, DRAFT, TERMINATED),
    ASSIGNMENT(Right.OFFICE, DRAFT),
    ACKNOWLEDGEMENT(Right.LEAD, ASSIGNED),
    REFUSAL(Right.LEAD, ASSIGNED),
    PROGRESS_UPDATES(Right.LEAD, AT_WORK),
    MILESTONES(Right.LEAD, AT_WORK),
    EXTENSION_REQUESTS(Right.LEAD, RUNNING),
    EXTENSION_DECISION(
            Right.JUDGE, ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, COMPLETION_CLAIMED, RETURNED),
    COMPLETION_CLAIM(Right.LEAD, AT_WORK),
    CLOSURE(Right.JUDGE, COMPLETION_CLAIMED),
    RETURNS(Right.JUDGE, COMPLETION_CLAIMED),
    REOPENING(Right.OFFICE, CLOSED),
    SUSPENSION(Right.OFFICE, RUNNING),
    RESUMPTION(Right.OFFICE, SUSPENDED),
    TERMINATION(Right.OFFICE, OPEN),
    LEAD(Right.OFFICE, MOVABLE),
    /** Of what was given out and has not ended; a draft is written anew. */
    REVISIONS(Right.OFFICE, GIVEN_OUT),
    EVIDENCE(Right.CONTRIBUTOR, RUNNING),
    NIL_UPDATES(Right.LEAD, AT_WORK),
    PARTS(Right.SUPPORTER, AT_WORK),
    HELP_REQUESTS(Right.TEAM, RUNNING),
    HELP_ANSWER(Right.ASKED, GIVEN_OUT),
    HELP_CLOSURE(Right.TEAM, GIVEN_OUT),
    QUESTIONS(Right.PARTICIPANT, OPEN),
    ANSWERS(Right.PARTICIPANT, OPEN),
    INSTRUCTIONS(Right.LEADER, GIVEN_OUT),
    INSTRUCTION_ANSWER(Right.INSTRUCTED, GIVEN_OUT),
    INSTRUCTION_CLOSURE(Right.INSTRUCTOR, GIVEN_OUT),
    /** Of whatever is not given up: also of what is closed, for the register may come later. */
    CLAUSES(Right.OFFICE, EnumSet.complementOf(EnumSet.of(TERMINATED))),
    SUBTASKS(Right.PLANNER, DRAFT, ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, RETURNED),
    DELEGATIONS(Right.TEAM, RUNNING),
    DELEGATION_END(Right.TEAM, GIVEN_OUT),
    /** That it be suspended or given up; while it is suspended, only that it be given up. */
    HALT_REQUESTS(Right.LEAD, HALTABLE),
    HALT_WITHDRAWAL(Right.LEAD, HALTABLE),
    HALT_DECISION(Right.JUDGE, HALTABLE),
    LIGHT_OVERRIDES(
            Right.OFFICE_JUDGE, ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, COMPLETION_CLAIMED, RETURNED),
    LIGHT_OVERRIDE_LIFTING(Right.OFFICE_JUDGE, GIVEN_OUT),
    CONFIDENCE(Right.LEAD, AT_WORK),
    INDICATORS(Right.OFFICE, MOVABLE),
    READINGS(Right.LEAD, ACKNOWLEDGED, IN_PROGRESS, COMPLETION_CLAIMED, RETURNED),
    /** That departments read along which take no part in it. */
    READERS(Right.COPIER, OPEN);

    private final Right right;

    @SuppressWarnings("ImmutableEnumChecker") // nobody else has it, and nothing here changes it
    private final Set<TaskStatus> statuses;

    TaskVerb(Right right, TaskStatus first, TaskStatus... more) {
        this(right, EnumSet.of(first, more));
    }

    TaskVerb(Right right, Set<TaskStatus> statuses) {
        this.right = right;
        this.statuses = EnumSet.copyOf(statuses);
    }

    /** What it is called in addresses and in what a page may offer: {@code progress-updates}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** In which statuses of a task it can be done. */
    public Set<TaskStatus> statuses() {
        return Collections.unmodifiableSet(statuses);
    }

    /** In which capacities it can be done. */
    public Set<Capacity> capacities() {
        return right.capacities();
    }

    /** Says no unless this person may do this to the task as it is. */
    void check(Task task, Acting acting, LocalDate today) {
        right.check(task, acting);
        checkStatus(task);
        switch (this) {
            case REDRAFTING -> {
                if (task.assignedOn() != null) {
                    throw notInStatus(task);
                }
            }
            case EXTENSION_REQUESTS ->
                    task.extensions().requireRequestable(task, acting.rules(), today);
            case EXTENSION_DECISION -> task.extensions().requirePending();
            case REFUSAL -> task.extensions().requireNone();
            case MILESTONES -> {
                if (!task.milestones().hasUnmet()) {
                    throw new TaskRejection(NO_MILESTONE_LEFT, Map.of());
                }
            }
            case LIGHT_OVERRIDE_LIFTING -> {
                if (task.arrangements().judgements().overrideOn(today) == null) {
                    throw new TaskRejection(NO_OVERRIDE, Map.of());
                }
            }
            case HALT_REQUESTS -> task.arrangements().halts().requireNonePending();
            case HALT_WITHDRAWAL, HALT_DECISION -> task.arrangements().halts().requirePending();
            case SUSPENSION, TERMINATION -> requireOthersItemWhileAsked(task, acting);
            case CLOSURE -> task.collaboration().instructions().requireNoneOpen();
            case ASSIGNMENT,
                    ACKNOWLEDGEMENT,
                    PROGRESS_UPDATES,
                    COMPLETION_CLAIM,
                    RETURNS,
                    REOPENING,
                    RESUMPTION,
                    LEAD,
                    REVISIONS,
                    EVIDENCE,
                    NIL_UPDATES,
                    PARTS,
                    HELP_REQUESTS,
                    HELP_ANSWER,
                    HELP_CLOSURE,
                    QUESTIONS,
                    ANSWERS,
                    INSTRUCTIONS,
                    INSTRUCTION_ANSWER,
                    INSTRUCTION_CLOSURE,
                    CLAUSES,
                    SUBTASKS,
                    DELEGATIONS,
                    DELEGATION_END,
                    LIGHT_OVERRIDES,
                    CONFIDENCE,
                    INDICATORS,
                    READERS -> {}
            case READINGS -> {
                if (task.purpose().indicators().all().isEmpty()) {
                    throw new TaskRejection(NO_INDICATOR, Map.of());
                }
            }
        }
    }

    /** Who may not decide on a request does not get round it the direct way either. */
    private static void requireOthersItemWhileAsked(Task task, Acting acting) {
        if (task.arrangements().halts().pending() != null) {
            Right.JUDGE.check(task, acting);
        }
    }

    boolean isOpenTo(Task task, Acting acting, LocalDate today) {
        try {
            check(task, acting, today);
            return task.collaboration().callsFor(this, acting.department(), task.team().lead())
                    && task.arrangements().callsFor(this, acting.department());
        } catch (Rejection no) {
            return false;
        }
    }

    private void checkStatus(Task task) {
        if (!statuses.contains(task.status())) {
            throw notInStatus(task);
        }
    }

    private TaskRejection notInStatus(Task task) {
        return new TaskRejection(
                TASK_NOT_IN_STATUS,
                Map.of(
                        "status",
                        task.status(),
                        "needed",
                        List.copyOf(statuses),
                        "reference",
                        task.brief().serial()));
    }
}
