package org.duban.task.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duban.events.PartEvent.PartPosted;
import org.duban.journal.Fact;
import org.duban.journal.door.Caller;
import org.duban.task.dossier.TaskView.HelpView;
import org.duban.task.dossier.TaskView.InstructionView;
import org.duban.task.dossier.TaskView.PartView;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.HelpRequest;
import org.duban.task.task.Instruction;
import org.duban.task.task.Part;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.springframework.stereotype.Component;

/** Shows what departments and leaders have going on about a task. */
@Component
class CollaborationViews {

    private final Tasks tasks;
    private final TaskFigures figures;

    CollaborationViews(Tasks tasks, TaskFigures figures) {
        this.tasks = tasks;
        this.figures = figures;
    }

    /** The open ones first, then the last that were closed, latest first. */
    List<HelpView> help(Task task, LocalDate today) {
        var help = task.collaboration().help();
        return Stream.concat(help.open().stream(), help.closed().reversed().stream())
                .map(request -> help(task.brief().programme(), request, today))
                .toList();
    }

    private HelpView help(String programme, HelpRequest request, LocalDate today) {
        return new HelpView(
                request.n(),
                request.from(),
                request.to(),
                request.problem(),
                request.askedOn(),
                request.due(),
                request.answer(),
                request.answeredOn(),
                request.closedOn(),
                request.note(),
                figures.workingDaysWaited(request, today),
                figures.timeliness(programme, request).on(today));
    }

    /** All of them for the lead and those who see everything, for a supporter its own. */
    List<PartView> parts(Task task, Caller caller) {
        boolean all = caller.seesAll() || caller.department().equals(task.team().lead());
        return task.collaboration().parts().all().stream()
                .filter(part -> all || caller.department().equals(part.department()))
                .flatMap(part -> part(task.id(), part))
                .toList();
    }

    /** The trail knows the words; the state only knows where to look. */
    private Stream<PartView> part(String task, Part part) {
        return tasks.fact(task, part.revision()).stream().flatMap(fact -> part(fact, part));
    }

    private static Stream<PartView> part(Fact fact, Part part) {
        return fact.envelope().event() instanceof PartPosted posted
                ? Stream.of(
                        new PartView(
                                part.department(),
                                part.percent(),
                                posted.text(),
                                posted.reason(),
                                posted.evidence(),
                                part.on(),
                                fact.envelope().actor().name(),
                                part.revision(),
                                part.consolidatedIn()))
                : Stream.empty();
    }

    /** The open ones first, then the last that were closed, latest first. */
    List<InstructionView> instructions(Task task, LocalDate today) {
        var instructions = task.collaboration().instructions();
        return Stream.concat(
                        instructions.open().stream(), instructions.closed().reversed().stream())
                .map(one -> instruction(task.brief().programme(), one, today))
                .toList();
    }

    private InstructionView instruction(String programme, Instruction one, LocalDate today) {
        return new InstructionView(
                one.n(),
                one.to(),
                one.text(),
                one.givenOn(),
                one.due(),
                one.answer(),
                one.answeredOn(),
                one.closedOn(),
                one.note(),
                figures.timeliness(programme, one).on(today));
    }
}
