package org.duban.task.dossier;

import java.util.EnumSet;
import java.util.Set;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.task.dossier.TaskView.IndicatorView;
import org.duban.task.dossier.TaskView.MilestoneView;
import org.duban.task.ledger.TaskRows;
import org.duban.task.ledger.TaskTree;
import org.duban.task.ledger.Tasks;
import org.duban.task.ledger.Visit;
import org.duban.task.task.Brief;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskVerb;
import org.springframework.stereotype.Component;

/** Puts together what is known of a task, for the one who looks at it. */
@Component
class TaskViews {

    /** What cannot be done while there are open sub-tasks. */
    private static final Set<TaskVerb> ENDS = EnumSet.of(TaskVerb.CLOSURE, TaskVerb.TERMINATION);

    private final Tasks tasks;
    private final TaskRows rows;
    private final TaskFigures figures;
    private final CollaborationViews together;
    private final Updates updates;
    private final TaskTree tree;

    TaskViews(
            Tasks tasks,
            TaskRows rows,
            TaskFigures figures,
            CollaborationViews together,
            Updates updates,
            TaskTree tree) {
        this.tasks = tasks;
        this.rows = rows;
        this.figures = figures;
        this.together = together;
        this.updates = updates;
        this.tree = tree;
    }

    TaskView view(Versioned<Task> versioned, Caller caller) {
        Task task = versioned.state();
        Brief brief = task.brief();
        Visit visit = tasks.visit(task, caller);
        SubtaskProgress subtasks =
                SubtaskProgress.of(
                        tree.subtasks(task).stream().map(Versioned::state).toList(),
                        figures,
                        visit.today());
        return new TaskView(
                rows.row(versioned, visit.today()),
                brief.objective(),
                brief.countermeasures(),
                brief.schedule(),
                brief.assessment(),
                brief.deliverable(),
                brief.dueOffset(),
                task.milestones().all().stream()
                        .map(
                                s ->
                                        new MilestoneView(
                                                s.n(),
                                                s.name(),
                                                s.weight(),
                                                s.due(),
                                                s.metOn(),
                                                s.plannedDue(),
                                                figures.light(task, s, visit.today())))
                        .toList(),
                task.extensions().all(),
                task.arrangements().halts().all(),
                updates.of(task),
                task.progress().evidence(),
                together.help(task, visit.today()),
                together.parts(task, caller),
                together.instructions(task, visit.today()),
                task.purpose().clauses(),
                task.purpose().indicators().all().stream().map(IndicatorView::of).toList(),
                subtasks,
                task.arrangements().delegations().open(),
                task.arrangements().copied(),
                figures.rulesVersion(task, visit.today()),
                figures.calendarVersion(),
                tasks.allowed(visit).stream()
                        .filter(verb -> subtasks.open() == 0 || !ENDS.contains(verb))
                        .map(TaskVerb::slug)
                        .toList());
    }
}
