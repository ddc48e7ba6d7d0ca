package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What departments pass on of a task, over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}/delegations")
class DelegationController {

    /**
     * Work to be passed on, to one of the two.
     *
     * @param to code of a department below the caller's
     * @param person name of who is responsible in the caller's department
     */
    record NewDelegation(
            @Nullable @Size(min = 1, max = 20) String to,
            @Nullable @Size(min = 1, max = 100) String person,
            @NotBlank @Size(max = 1000) String work) {}

    private final TaskDoor door;

    DelegationController(TaskDoor door) {
        this.door = door;
    }

    @PostMapping
    ResponseEntity<TaskView> delegate(
            @PathVariable String id,
            @Valid @RequestBody NewDelegation body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asDelegator().delegate(body.to(), body.person(), body.work()));
    }

    @PostMapping("/{n}/end")
    ResponseEntity<TaskView> end(
            @PathVariable String id,
            @PathVariable int n,
            @Valid @RequestBody TaskRequests.Note body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asDelegator().end(n, body.note()));
    }
}
