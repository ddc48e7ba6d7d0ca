package org.duban.task.task;

import static org.duban.task.task.TaskRule.INSTRUCTION_ALREADY_CLOSED;
import static org.duban.task.task.TaskRule.INSTRUCTION_OPEN;
import static org.duban.task.task.TaskRule.INSTRUCTION_UNKNOWN;
import static org.duban.task.task.TaskRule.TOO_MANY_INSTRUCTIONS;

import java.util.List;
import java.util.Map;
import org.duban.events.InstructionEvent;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;

/**
 * The leaders' instructions on a task: all that are open and the last that were closed; the trail
 * has the others.
 *
 * @param count how many there ever were
 * @param open ascending
 * @param closed the last few, in the order in which they were closed
 * @param addressees departments that were given one: they go on seeing the task
 */
public record Instructions(
        int count, List<Instruction> open, List<Instruction> closed, List<String> addressees) {

    /** So many can be open at once, and so many closed ones are kept at hand. */
    static final int MOST = 10;

    static final Instructions NONE = new Instructions(0, List.of(), List.of(), List.of());

    void requireRoom() {
        if (open.size() >= MOST) {
            throw new TaskRejection(TOO_MANY_INSTRUCTIONS, Map.of("most", MOST));
        }
    }

    /** What a leader wants done is done before the task is struck off. */
    void requireNoneOpen() {
        if (!open.isEmpty()) {
            throw new TaskRejection(
                    INSTRUCTION_OPEN, Map.of("n", open.getFirst().n(), "to", open.getFirst().to()));
        }
    }

    /** The open instruction of this number. */
    Instruction open(int n) {
        return open.stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .orElseThrow(
                        () ->
                                new TaskRejection(
                                        n >= 1 && n <= count
                                                ? INSTRUCTION_ALREADY_CLOSED
                                                : INSTRUCTION_UNKNOWN,
                                        Map.of("n", n)));
    }

    boolean isOpenFor(String department) {
        return open.stream().anyMatch(one -> one.to().equals(department));
    }

    /** Departments left that have nothing to follow up any more. */
    Instructions leftBy(List<String> departments) {
        return new Instructions(count, open, closed, Latest.without(addressees, departments));
    }

    /** The successor follows up what the other one was told. */
    Instructions handedOver(String from, String to) {
        return new Instructions(
                count,
                open.stream().map(one -> one.to().equals(from) ? one.givenTo(to) : one).toList(),
                closed,
                Latest.renamed(addressees, from, to));
    }

    Instructions after(InstructionEvent event) {
        return switch (event) {
            case InstructionGiven given ->
                    new Instructions(
                            given.n(),
                            Latest.with(
                                    open,
                                    new Instruction(
                                            given.n(),
                                            given.to(),
                                            given.text(),
                                            given.on(),
                                            given.due(),
                                            null,
                                            null,
                                            null,
                                            null)),
                            closed,
                            Latest.including(addressees, given.to()));
            case InstructionAnswered said ->
                    new Instructions(
                            count,
                            open.stream()
                                    .map(
                                            one ->
                                                    one.n() == said.n()
                                                            ? one.answered(said.answer(), said.on())
                                                            : one)
                                    .toList(),
                            closed,
                            addressees);
            case InstructionClosed end ->
                    new Instructions(
                            count,
                            open.stream().filter(one -> one.n() != end.n()).toList(),
                            Latest.of(MOST, closed, open(end.n()).closed(end.note(), end.on())),
                            addressees);
        };
    }
}
