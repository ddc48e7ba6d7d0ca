package org.duban.task.task;

import static org.duban.task.task.TaskRule.INSTRUCTION_DUE_IN_THE_PAST;
import static org.duban.task.task.TaskRule.ONLY_INSTRUCTED_DEPARTMENT_ANSWERS;
import static org.duban.task.task.TaskRule.OWN_DEPARTMENTS_ITEM;

import java.time.LocalDate;
import java.util.Map;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.jspecify.annotations.Nullable;

/**
 * A leader's instructions (批示): given by leaders, the one thing they do; followed up by
 * departments; closed by a leader or the office.
 */
public final class LeaderDesk {

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    LeaderDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /**
     * Gives an instruction.
     *
     * @param to the department that follows it up; null: the lead
     * @param due by when it has to answer; null: no date is set
     */
    public InstructionGiven instruct(@Nullable String to, String text, @Nullable LocalDate due) {
        TaskVerb.INSTRUCTIONS.check(task, acting, today);
        Form.of(TaskVerb.INSTRUCTIONS, task, acting).field("to", to).field("due", due);
        Instructions instructions = task.collaboration().instructions();
        instructions.requireRoom();
        if (due != null && due.isBefore(today)) {
            throw new TaskRejection(
                    INSTRUCTION_DUE_IN_THE_PAST, Map.of("due", due, "today", today));
        }
        return new InstructionGiven(
                instructions.count() + 1, to == null ? task.team().lead() : to, text, due, today);
    }

    /**
     * Says, as the department, what was done about it; the last answer counts until it is closed.
     */
    public InstructionAnswered answer(int n, String answer) {
        TaskVerb.INSTRUCTION_ANSWER.check(task, acting, today);
        Instruction instruction = task.collaboration().instructions().open(n);
        if (!instruction.to().equals(acting.department())) {
            throw new TaskRejection(ONLY_INSTRUCTED_DEPARTMENT_ANSWERS, Map.of());
        }
        return new InstructionAnswered(n, acting.department(), answer, today);
    }

    /** Is satisfied with it; the office is not with what its own department did. */
    public InstructionClosed close(int n, @Nullable String note) {
        TaskVerb.INSTRUCTION_CLOSURE.check(task, acting, today);
        Instruction instruction = task.collaboration().instructions().open(n);
        if (!acting.leader() && !acting.judges(instruction.to())) {
            throw new TaskRejection(
                    OWN_DEPARTMENTS_ITEM, Map.of("leadDepartment", instruction.to()));
        }
        Form.of(TaskVerb.INSTRUCTION_CLOSURE, task, acting).field("note", note);
        return new InstructionClosed(n, note, today);
    }
}
