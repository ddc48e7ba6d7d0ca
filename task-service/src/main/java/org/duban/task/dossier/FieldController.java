package org.duban.task.dossier;

import java.util.List;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.task.ledger.Tasks;
import org.duban.task.ledger.Visit;
import org.duban.task.task.FieldStanding;
import org.duban.task.task.FieldUse;
import org.duban.task.task.Forms;
import org.duban.task.task.Task;
import org.duban.task.task.TaskVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has to fill in about a task as it is, and what is closed to them. */
@RestController
class FieldController {

    /**
     * The forms that the caller could bring now.
     *
     * @param rulesVersion the version of the programme's rules that holds today
     * @param forms those of what the task allows, in the same order; what is done without filling
     *     anything in is none
     */
    record TaskFields(int rulesVersion, List<TaskForm> forms) {}

    /**
     * A form.
     *
     * @param form the verb: {@code progress-updates}
     * @param fields in the order in which they are posted
     */
    record TaskForm(String form, List<TaskField> fields) {}

    /**
     * A field of a form.
     *
     * @param field its name in what is posted
     * @param rulesVersion the version of the rules that says so; null: the product itself
     */
    record TaskField(String field, FieldStanding mode, @Nullable Integer rulesVersion) {

        private static TaskField of(FieldUse use) {
            return new TaskField(use.field().name(), use.mode(), use.rulesVersion());
        }
    }

    private final Tasks tasks;
    private final TaskViews views;

    FieldController(Tasks tasks, TaskViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping("/api/tasks/{id}/fields")
    TaskFields fields(@PathVariable String id, Caller caller) {
        Versioned<Task> task = tasks.get(id, caller);
        Visit visit = tasks.visit(task.state(), caller);
        List<String> allowed = views.view(task, caller).allowed();
        List<TaskForm> forms =
                Forms.catalogue().keySet().stream()
                        .filter(verb -> allowed.contains(verb.slug()))
                        .map(verb -> form(verb, visit))
                        .toList();
        return new TaskFields(visit.acting().rules().version(), forms);
    }

    private static TaskForm form(TaskVerb verb, Visit visit) {
        return new TaskForm(
                verb.slug(),
                visit.task().fields(verb, visit.acting()).stream().map(TaskField::of).toList());
    }
}
