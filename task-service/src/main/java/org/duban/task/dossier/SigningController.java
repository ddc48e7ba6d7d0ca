package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.task.task.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing a task to its lead, and whether that signs for it (签收) or not, over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}")
class SigningController {

    private final TaskDoor door;
    private final Reckonings reckonings;

    SigningController(TaskDoor door, Reckonings reckonings) {
        this.door = door;
        this.reckonings = reckonings;
    }

    /**
     * How a task is handed out.
     *
     * @param acknowledgeBy the last day on which its lead may sign in time, from today to its due
     *     date unless that has passed; left out: none is set
     */
    record NewAssignment(@Nullable LocalDate acknowledgeBy) {}

    /**
     * What a lead says when it signs.
     *
     * @param forecast by when it expects to be finished itself; left out: it does not say
     */
    record NewSignature(@Nullable LocalDate forecast) {}

    /** Why a lead does not sign. */
    record NewRefusal(@NotBlank @Size(max = Progress.LONGEST_REASON) String reason) {}

    /**
     * Who leads from now on, and why.
     *
     * @param acknowledgeBy as in {@link NewAssignment}; not for a draft, nor while it is suspended
     */
    record NewLead(
            @NotBlank String leadDepartment,
            @NotBlank @Size(max = Progress.LONGEST_REASON) String reason,
            @Nullable LocalDate acknowledgeBy) {}

    @PostMapping("/assignment")
    ResponseEntity<TaskView> assign(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable NewAssignment body,
            Request request,
            Caller caller) {
        LocalDate by = body == null ? null : body.acknowledgeBy();
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asOffice().assign(reckonings.of(visit.task()), by));
    }

    @PostMapping("/acknowledgement")
    ResponseEntity<TaskView> acknowledge(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable NewSignature body,
            Request request,
            Caller caller) {
        LocalDate forecast = body == null ? null : body.forecast();
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asLead().acknowledge(reckonings.of(visit.task()), forecast));
    }

    @PostMapping("/refusal")
    ResponseEntity<TaskView> refuse(
            @PathVariable String id,
            @Valid @RequestBody NewRefusal body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asLead().refuse(body.reason()));
    }

    @PostMapping("/lead")
    ResponseEntity<TaskView> giveTo(
            @PathVariable String id,
            @Valid @RequestBody NewLead body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit ->
                        visit.asOffice()
                                .giveTo(
                                        body.leadDepartment(),
                                        body.reason(),
                                        body.acknowledgeBy()));
    }
}
