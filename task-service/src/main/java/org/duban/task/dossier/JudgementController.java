package org.duban.task.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duban.events.JudgementEvent.Confidence;
import org.duban.events.JudgementEvent.ShownLight;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the office and the lead think of a task, over HTTP. */
@RestController
@RequestMapping("/api/tasks/{id}")
class JudgementController {

    /**
     * A light to be shown beside the computed one.
     *
     * @param until the last day on which it is shown
     */
    record NewOverride(
            @NotNull ShownLight light,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate until) {}

    /** How sure the lead is, in its own words. */
    record NewConfidence(@NotNull Confidence level, @NotBlank @Size(max = 1000) String words) {}

    private final TaskDoor door;

    JudgementController(TaskDoor door) {
        this.door = door;
    }

    @PostMapping("/light-overrides")
    ResponseEntity<TaskView> override(
            @PathVariable String id,
            @Valid @RequestBody NewOverride body,
            Request request,
            Caller caller) {
        return door.change(
                id,
                request,
                caller,
                visit -> visit.asJudge().override(body.light(), body.reason(), body.until()));
    }

    @PostMapping("/light-override-lifting")
    ResponseEntity<TaskView> lift(
            @PathVariable String id,
            @Valid @RequestBody TaskRequests.Grounds body,
            Request request,
            Caller caller) {
        return door.change(id, request, caller, visit -> visit.asJudge().lift(body.reason()));
    }

    @PostMapping("/confidence")
    ResponseEntity<TaskView> state(
            @PathVariable String id,
            @Valid @RequestBody NewConfidence body,
            Request request,
            Caller caller) {
        return door.change(
                id, request, caller, visit -> visit.asJudge().state(body.level(), body.words()));
    }
}
