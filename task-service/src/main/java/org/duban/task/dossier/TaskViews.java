package org.duban.task.dossier;

import java.util.ArrayList;
import java.util.List;
import org.duban.events.FileRef;
import org.duban.events.TaskEvent.ConsolidatedPart;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.journal.Fact;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.task.dossier.TaskView.MilestoneView;
import org.duban.task.dossier.TaskView.UpdateView;
import org.duban.task.ledger.TaskRows;
import org.duban.task.ledger.Tasks;
import org.duban.task.ledger.Visit;
import org.duban.task.task.Brief;
import org.duban.task.task.Progress;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskVerb;
import org.springframework.stereotype.Component;

/** Puts together what is known of a task, for the one who looks at it. */
@Component
class TaskViews {

    private static final int MOST_FACTS = 1000;

    private final Tasks tasks;
    private final TaskRows rows;
    private final TaskFigures figures;
    private final CollaborationViews together;

    TaskViews(Tasks tasks, TaskRows rows, TaskFigures figures, CollaborationViews together) {
        this.tasks = tasks;
        this.rows = rows;
        this.figures = figures;
        this.together = together;
    }

    TaskView view(Versioned<Task> versioned, Caller caller) {
        Task task = versioned.state();
        Brief brief = task.brief();
        Visit visit = tasks.visit(task, caller);
        return new TaskView(
                rows.row(versioned, visit.today()),
                brief.objective(),
                brief.countermeasures(),
                brief.schedule(),
                brief.assessment(),
                brief.deliverable(),
                task.milestones().all().stream()
                        .map(
                                s ->
                                        new MilestoneView(
                                                s.n(), s.name(), s.weight(), s.due(), s.metOn()))
                        .toList(),
                task.extensions().all(),
                updates(task),
                task.progress().evidence(),
                together.help(task, visit.today()),
                together.parts(task, caller),
                together.instructions(task, visit.today()),
                figures.rulesVersion(),
                figures.calendarVersion(),
                visit.allowed().stream().map(TaskVerb::slug).toList());
    }

    /** The trail knows who said what when; the state only knows where to look. */
    private List<UpdateView> updates(Task task) {
        List<Long> revisions = task.progress().updates();
        if (revisions.isEmpty()) {
            return List.of();
        }
        List<UpdateView> updates = new ArrayList<>();
        String before = null;
        for (Fact fact : tasks.history(task.id(), revisions.getFirst() - 1, MOST_FACTS)) {
            if (fact.envelope().event() instanceof ProgressPosted posted) {
                updates.addFirst(update(fact, posted, Progress.isSameText(before, posted.done())));
                before = posted.done();
            }
        }
        return List.copyOf(updates.subList(0, Math.min(updates.size(), Progress.SHOWN)));
    }

    private static UpdateView update(Fact fact, ProgressPosted posted, boolean repeated) {
        return new UpdateView(
                fact.envelope().revision(),
                fact.envelope().at(),
                fact.envelope().actor().name(),
                posted.to(),
                posted.done(),
                posted.problems(),
                posted.nextSteps(),
                posted.reason(),
                posted.evidence().stream().map(FileRef::id).toList(),
                posted.nil() != null && posted.nil(),
                posted.parts() == null
                        ? List.of()
                        : posted.parts().stream().map(ConsolidatedPart::department).toList(),
                repeated);
    }
}
