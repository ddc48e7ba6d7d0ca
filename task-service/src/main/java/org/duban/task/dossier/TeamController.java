package org.duban.task.dossier;

import jakarta.validation.Valid;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.task.evidence.EvidenceFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What departments and leaders do together about a task, over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}")
class TeamController {

    private final TaskDoor door;
    private final EvidenceFiles evidence;

    TeamController(TaskDoor door, EvidenceFiles evidence) {
        this.door = door;
        this.evidence = evidence;
    }

    @PostMapping("/help-requests")
    ResponseEntity<TaskView> requestHelp(
            @PathVariable String id,
            @Valid @RequestBody TeamRequests.HelpRequest body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asTeam().requestHelp(body.to(), body.problem(), body.due()));
    }

    @PostMapping("/help-requests/{n}/answer")
    ResponseEntity<TaskView> answerHelp(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TeamRequests.Answer body,
            Request request,
            Caller caller) {
        return door.change(
                id, request, caller, visit -> visit.asTeam().answerHelp(n, body.answer()));
    }

    @PostMapping("/help-requests/{n}/closure")
    ResponseEntity<TaskView> closeHelp(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TaskRequests.Note body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asTeam().closeHelp(n, body.note()));
    }

    @PostMapping("/parts")
    ResponseEntity<TaskView> postPart(
            @PathVariable String id,
            @Valid @RequestBody TeamRequests.Contribution body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit ->
                        visit.asTeam()
                                .postPart(
                                        body.percent(),
                                        body.text(),
                                        body.reason(),
                                        evidence.named(id, body.evidence())));
    }

    @PostMapping("/questions")
    ResponseEntity<TaskView> ask(
            @PathVariable String id,
            @Valid @RequestBody TeamRequests.Words body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asTeam().ask(body.text()));
    }

    @PostMapping("/questions/{n}/answers")
    ResponseEntity<TaskView> answerQuestion(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TeamRequests.Words body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asTeam().answer(n, body.text()));
    }

    @PostMapping("/instructions")
    ResponseEntity<TaskView> instruct(
            @PathVariable String id,
            @Valid @RequestBody TeamRequests.NewInstruction body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asLeader().instruct(body.to(), body.text(), body.due()));
    }

    @PostMapping("/instructions/{n}/answer")
    ResponseEntity<TaskView> answerInstruction(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TeamRequests.Answer body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asLeader().answer(n, body.answer()));
    }

    @PostMapping("/instructions/{n}/closure")
    ResponseEntity<TaskView> closeInstruction(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TaskRequests.Note body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asLeader().close(n, body.note()));
    }
}
