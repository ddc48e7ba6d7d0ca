package org.duban.task.dossier;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.duban.events.TaskEvent;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.evidence.EvidenceFiles;
import org.duban.task.ledger.Tasks;
import org.duban.task.ledger.Visit;
import org.duban.task.numbering.NumberedTasks;
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

/** A task over HTTP: what is posted is a noun, what comes back is the task as it is then. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final Tasks tasks;
    private final NumberedTasks numbered;
    private final TaskViews views;
    private final EvidenceFiles evidence;
    private final TaskDoor door;

    TaskController(
            Tasks tasks,
            NumberedTasks numbered,
            TaskViews views,
            EvidenceFiles evidence,
            TaskDoor door) {
        this.tasks = tasks;
        this.numbered = numbered;
        this.views = views;
        this.evidence = evidence;
        this.door = door;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TaskView> draft(
            @Valid @RequestBody NewTask body, Request request, Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<Task> task =
                body.serial() == null
                        ? numbered.draft(request, body.programme(), body.area(), body::plan)
                        : tasks.draft(request, body.plan(body.serial()));
        return Answers.created("/api/tasks/" + task.id(), task, views.view(task, caller));
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskView> get(@PathVariable String id, Caller caller) {
        Versioned<Task> task = tasks.get(id, caller);
        return Answers.ok(task, views.view(task, caller));
    }

    @PostMapping("/{id}/redrafting")
    ResponseEntity<TaskView> redraft(
            @PathVariable String id,
            @Valid @RequestBody NewDraft body,
            Request request,
            Caller caller) {
        return change(
                id,
                request,
                caller,
                visit ->
                        visit.asOffice()
                                .redraft(
                                        body.planOf(
                                                visit.task().brief().programme(),
                                                visit.task().brief().serial())));
    }

    @PostMapping("/{id}/progress-updates")
    ResponseEntity<TaskView> postProgress(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.ProgressUpdate body,
            Request request,
            Caller caller) {
        return change(
                id,
                request,
                caller,
                visit ->
                        visit.asLead()
                                .postProgress(
                                        body.percent(),
                                        body.done(),
                                        body.problems(),
                                        body.nextSteps(),
                                        body.reason(),
                                        body.forecast(),
                                        evidence.named(id, body.evidence()),
                                        body.parts() == null ? List.of() : body.parts()));
    }

    @PostMapping("/{id}/nil-updates")
    ResponseEntity<TaskView> postNil(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.NilUpdate body,
            Request request,
            Caller caller) {
        return change(id, request, caller, visit -> visit.asLead().postNil(body.comment()));
    }

    @PostMapping("/{id}/milestones/{n}/completion")
    ResponseEntity<TaskView> meetMilestone(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TaskRequests.MilestoneCompletion body,
            Request request,
            Caller caller) {
        return change(
                id,
                request,
                caller,
                visit ->
                        visit.asLead()
                                .meetMilestone(n, body.on(), evidence.named(id, body.evidence())));
    }

    @PostMapping("/{id}/extension-requests")
    ResponseEntity<TaskView> requestExtension(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.ExtensionRequest body,
            Request request,
            Caller caller) {
        return change(
                id,
                request,
                caller,
                visit ->
                        visit.asLead()
                                .requestExtension(body.to(), body.reasonCode(), body.reason()));
    }

    @PostMapping("/{id}/extension-requests/{n}/decision")
    ResponseEntity<TaskView> decideExtension(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TaskRequests.ExtensionDecision body,
            Request request,
            Caller caller) {
        return change(
                id,
                request,
                caller,
                visit ->
                        visit.asOffice()
                                .decideExtension(n, body.granted(), body.note(), body.wished()));
    }

    @PostMapping("/{id}/completion-claim")
    ResponseEntity<TaskView> claimCompletion(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.CompletionClaim body,
            Request request,
            Caller caller) {
        return change(
                id,
                request,
                caller,
                visit ->
                        visit.asLead()
                                .claimCompletion(
                                        body.on(),
                                        body.note() == null ? "" : body.note(),
                                        evidence.named(id, body.evidence())));
    }

    @PostMapping("/{id}/closure")
    ResponseEntity<TaskView> close(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.Note body,
            Request request,
            Caller caller) {
        return change(id, request, caller, visit -> visit.asOffice().close(body.note()));
    }

    @PostMapping("/{id}/returns")
    ResponseEntity<TaskView> returnForRedo(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.Grounds body,
            Request request,
            Caller caller) {
        return change(id, request, caller, visit -> visit.asOffice().returnForRedo(body.reason()));
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<TaskView> reopen(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.Grounds body,
            Request request,
            Caller caller) {
        return change(id, request, caller, visit -> visit.asOffice().reopen(body.reason()));
    }

    @PostMapping("/{id}/suspension")
    ResponseEntity<TaskView> suspend(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.Grounds body,
            Request request,
            Caller caller) {
        return change(id, request, caller, visit -> visit.asOffice().suspend(body.reason()));
    }

    @PostMapping("/{id}/resumption")
    ResponseEntity<TaskView> resume(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.Grounds body,
            Request request,
            Caller caller) {
        return change(id, request, caller, visit -> visit.asOffice().resume(body.reason()));
    }

    @PostMapping("/{id}/termination")
    ResponseEntity<TaskView> terminate(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.Grounds body,
            Request request,
            Caller caller) {
        return change(id, request, caller, visit -> visit.asOffice().terminate(body.reason()));
    }

    private ResponseEntity<TaskView> change(
            String id, Request request, Caller caller, Function<Visit, ? extends TaskEvent> verb) {
        return door.change(id, request, caller, verb);
    }
}
