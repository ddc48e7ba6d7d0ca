package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.task.task.Progress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suspending a task or giving it up with approval, over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}/halt-requests")
class HaltController {

    private static final int SHORT = Progress.LONGEST_REASON;

    /** What the lead asks for, and why. */
    record NewHalt(@NotNull HaltKind kind, @NotBlank @Size(max = SHORT) String reason) {}

    /** What the office decides, and why. */
    record HaltDecision(@NotNull Boolean granted, @NotBlank @Size(max = SHORT) String note) {}

    private final TaskDoor door;

    HaltController(TaskDoor door) {
        this.door = door;
    }

    @PostMapping
    ResponseEntity<TaskView> requestHalt(
            @PathVariable String id,
            @Valid @RequestBody NewHalt body,
            Request request,
            Caller caller) {
        return door.change(
                id, request, caller, visit -> visit.asHalter().request(body.kind(), body.reason()));
    }

    @PostMapping("/{n}/withdrawal")
    ResponseEntity<TaskView> withdrawHalt(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TaskRequests.Note body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asHalter().withdraw(n, body.note()));
    }

    @PostMapping("/{n}/decision")
    ResponseEntity<TaskView> decideHalt(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody HaltDecision body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asHalter().decide(n, body.granted(), body.note()));
    }
}
