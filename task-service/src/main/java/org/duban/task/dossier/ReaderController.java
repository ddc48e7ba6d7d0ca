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
import org.springframework.web.bind.annotation.RestController;

/** To whom a task is copied (抄送), over HTTP. */
@RestController
class ReaderController {

    /**
     * Which departments read along.
     *
     * @param departments their codes, all of them, twenty at most; empty: none does
     */
    record NewReaders(@NotNull @Size(max = 100) List<@NotBlank String> departments) {}

    private final TaskDoor door;

    ReaderController(TaskDoor door) {
        this.door = door;
    }

    /** Says which departments read along, in place of those named before. */
    @PostMapping("/api/tasks/{id}/readers")
    ResponseEntity<TaskView> nameReaders(
            @PathVariable String id,
            @Valid @RequestBody NewReaders body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asCopier().name(body.departments()));
    }
}
