package org.duban.task.dossier;

import java.util.function.Function;
import org.duban.events.TaskEvent;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.task.ledger.Tasks;
import org.duban.task.ledger.Visit;
import org.duban.task.task.Task;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Changes a task by what was posted and answers with the task as it is then. */
@Component
class TaskDoor {

    private final Tasks tasks;
    private final TaskViews views;

    TaskDoor(Tasks tasks, TaskViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    ResponseEntity<TaskView> change(
            String id, Request request, Caller caller, Function<Visit, ? extends TaskEvent> verb) {
        Versioned<Task> task = tasks.change(id, caller, request, verb);
        return Answers.ok(task, views.view(task, caller));
    }
}
