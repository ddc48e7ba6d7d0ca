package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a task is there for, over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}")
class PurposeController {

    /**
     * Which clauses of the upstream plan the task serves.
     *
     * @param clauses their numbers, all of them; empty: it serves none
     */
    record ServedClauses(
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 20) String> clauses) {}

    private final TaskDoor door;

    PurposeController(TaskDoor door) {
        this.door = door;
    }

    /** Says which clauses it serves, in place of those named before. */
    @PostMapping("/clauses")
    ResponseEntity<TaskView> nameClauses(
            @PathVariable String id,
            @Valid @RequestBody ServedClauses body,
            Request request,
            Caller caller) {
        return door.change(
                id, request, caller, visit -> visit.asOffice().nameClauses(body.clauses()));
    }
}
