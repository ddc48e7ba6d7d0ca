package org.duban.task.dossier;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Page;
import org.duban.task.ledger.TaskRow;
import org.duban.task.ledger.TaskRows;
import org.duban.task.ledger.TaskTree;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The project list of a task over HTTP: what it is broken down into. */
@RestController
@RequestMapping("/api/tasks/{id}/subtasks")
class SubtaskController {

    private final Tasks tasks;
    private final TaskTree tree;
    private final TaskRows rows;
    private final TaskViews views;
    private final Clock clock;

    SubtaskController(Tasks tasks, TaskTree tree, TaskRows rows, TaskViews views, Clock clock) {
        this.tasks = tasks;
        this.tree = tree;
        this.rows = rows;
        this.views = views;
        this.clock = clock;
    }

    /** Adds a sub-task; the answer is the sub-task, a draft that the office assigns. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TaskView> add(
            @PathVariable String id,
            @Valid @RequestBody NewSubtask body,
            Request request,
            Caller caller) {
        Versioned<Task> subtask = tasks.addSubtask(id, caller, request, body::planUnder);
        return Answers.created("/api/tasks/" + subtask.id(), subtask, views.view(subtask, caller));
    }

    /**
     * The sub-tasks of a task in their order, all on one page: those the caller may see, which are
     * all of them for who leads the task.
     */
    @GetMapping
    Page<TaskRow> list(@PathVariable String id, Caller caller) {
        Task parent = tasks.get(id, caller).state();
        LocalDate today = tasks.visit(parent, caller).today();
        boolean all = caller.department().equals(parent.team().lead());
        List<TaskRow> subtasks =
                tree.subtasks(parent).stream()
                        .filter(one -> all || caller.mayRead(one.state().readers()))
                        .map(one -> rows.row(one, today))
                        .toList();
        return new Page<>(subtasks, null, clock.instant());
    }
}
