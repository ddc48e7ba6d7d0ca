package org.duban.task.task;

import java.util.List;
import java.util.stream.Stream;
import org.duban.events.HelpEvent;
import org.duban.events.InstructionEvent;
import org.duban.events.PartEvent;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TalkEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ProgressPosted;

/** What departments, the office and leaders have going on together about a task. */
public record Collaboration(HelpRequests help, Parts parts, Talk talk, Instructions instructions) {

    static final Collaboration NONE =
            new Collaboration(HelpRequests.NONE, Parts.NONE, Talk.NONE, Instructions.NONE);

    /** Departments that see the task though they neither lead nor support it. */
    List<String> readers() {
        return Stream.concat(help.readers().stream(), instructions.addressees().stream())
                .distinct()
                .toList();
    }

    /** Whether there is anything for a department to do this to. */
    boolean callsFor(TaskVerb verb, String department, String lead) {
        return switch (verb) {
            case HELP_ANSWER -> help.isWaitingFor(department);
            case HELP_CLOSURE ->
                    help.open().stream()
                            .anyMatch(
                                    one ->
                                            one.from().equals(department)
                                                    || lead.equals(department));
            case ANSWERS -> talk.questions() > 0;
            case INSTRUCTION_ANSWER -> instructions.isOpenFor(department);
            case INSTRUCTION_CLOSURE -> !instructions.open().isEmpty();
            default -> true;
        };
    }

    /** Supporters left; what they contributed stays contributed. */
    Collaboration leftBy(TaskRevised revised) {
        return new Collaboration(
                help.leftBy(revised), parts, talk, instructions.leftBy(revised.left()));
    }

    Collaboration handedOver(String from, String to) {
        return new Collaboration(
                help.handedOver(from, to), parts, talk, instructions.handedOver(from, to));
    }

    Collaboration after(TaskEvent.Collaboration event, long revision) {
        return switch (event) {
            case HelpEvent of -> new Collaboration(help.after(of), parts, talk, instructions);
            case PartEvent of ->
                    new Collaboration(help, parts.after(of, revision), talk, instructions);
            case TalkEvent of ->
                    new Collaboration(help, parts, talk.after(of, revision), instructions);
            case InstructionEvent of ->
                    new Collaboration(help, parts, talk, instructions.after(of));
        };
    }

    Collaboration after(ProgressPosted posted, long revision) {
        return posted.parts() == null
                ? this
                : new Collaboration(
                        help, parts.consolidated(posted.parts(), revision), talk, instructions);
    }
}
