package org.duban.task.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.duban.task.ledger.Tasks;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accepted measures over HTTP, and how the office makes tasks of them. */
@RestController
class MeasureController {

    private static final int MOST_AT_ONCE = 20;

    /** Measures that go into the draft of a task. */
    record MeasuresForTask(
            @NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull @Valid MeasureRef> measures) {}

    /**
     * A task that is drafted from measures. What is left out is taken from them; everything may be
     * written anew before it is assigned.
     *
     * @param title left out: how the first measure begins
     * @param leadDepartment left out: the department that filed the first measure; the others
     *     support
     */
    record DraftFromMeasures(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") String serial,
            @NotBlank String area,
            @Nullable @Size(min = 1, max = 200) String title,
            @Nullable @Size(min = 1) String leadDepartment,
            @NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull @Valid MeasureRef> measures) {}

    /** Why a measure is taken out of a draft. */
    record Release(@NotNull @Valid MeasureRef measure, @NotBlank @Size(max = 1000) String reason) {}

    /** The task that measures went into, with all of them. */
    record TaskOfMeasures(String task, List<TakenMeasure> measures) {}

    private final FiledMeasures filed;
    private final Measures measures;
    private final Tasks tasks;
    private final Programmes programmes;
    private final Clock clock;

    MeasureController(
            FiledMeasures filed,
            Measures measures,
            Tasks tasks,
            Programmes programmes,
            Clock clock) {
        this.filed = filed;
        this.measures = measures;
        this.tasks = tasks;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Measures of accepted filings, by filing and number. Who does not see everything is shown what
     * their own department filed.
     *
     * @param open true: only those that are not in the plan
     * @param department only what this department filed
     */
    @GetMapping("/api/programmes/{id}/measures")
    ResponseEntity<Page<FiledMeasure>> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        programmes.get(id);
        FiledMeasures.Found found =
                filed.find(
                        id,
                        caller.seesAll() ? department : caller.department(),
                        open,
                        after == null ? null : position(after),
                        Page.limit(limit));
        Cursor next = found.next();
        return Answers.page(
                new Page<>(found.measures(), next == null ? null : next.text(), clock.instant()));
    }

    /** Drafts a task from measures that are not in the plan yet. */
    @PostMapping("/api/programmes/{id}/measures/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TaskOfMeasures> draft(
            @PathVariable String id,
            @Valid @RequestBody DraftFromMeasures body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        programmes.get(id);
        List<MeasureTakenUp> free = measures.free(id, id + "." + body.serial(), body.measures());
        Versioned<Task> task =
                tasks.draft(
                        request,
                        DraftOfMeasures.of(
                                id,
                                body.serial(),
                                body.area(),
                                body.title(),
                                body.leadDepartment(),
                                free));
        try {
            measures.takeUp(task.state(), body.measures(), request);
        } catch (MeasureRejection no) {
            giveUp(task, caller, request, no);
            throw no;
        }
        return Answers.created("/api/tasks/" + task.id(), task, answer(task));
    }

    /** Takes measures up into a draft that is there already. */
    @PostMapping("/api/tasks/{id}/measures")
    ResponseEntity<TaskOfMeasures> merge(
            @PathVariable String id,
            @Valid @RequestBody MeasuresForTask body,
            Request request,
            Caller caller) {
        Versioned<Task> task = tasks.get(id, caller);
        caller.require(Role.OFFICE);
        measures.takeUp(task.state(), body.measures(), request);
        return Answers.ok(task, answer(task));
    }

    /** Takes a measure out of the draft it went into: it is open again. */
    @PostMapping("/api/programmes/{id}/measures/releases")
    ResponseEntity<TakenMeasure> release(
            @PathVariable String id,
            @Valid @RequestBody Release body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<TakenMeasure> released =
                measures.release(id, body.measure(), body.reason(), request);
        return Answers.ok(released, released.state());
    }

    /** The measures that a task came of. */
    @GetMapping("/api/tasks/{id}/measures")
    TaskOfMeasures of(@PathVariable String id, Caller caller) {
        return answer(tasks.get(id, caller));
    }

    /** Somebody else was faster: no draft is left behind that says what another task does. */
    private void giveUp(
            Versioned<Task> task, Caller caller, Request request, MeasureRejection because) {
        if (measures.of(task.id()).isEmpty()) {
            tasks.change(
                    task.id(),
                    caller,
                    new Request(
                            request.id() + "~given-up",
                            "give up " + task.id(),
                            request.actor(),
                            null,
                            request.traceparent()),
                    visit -> visit.asOffice().terminate(because.rule().slug()));
        }
    }

    private TaskOfMeasures answer(Versioned<Task> task) {
        return new TaskOfMeasures(task.id(), measures.of(task.id()));
    }

    private static MeasureRef position(String after) {
        List<@Nullable String> values = Cursor.parse(after, 2).values();
        try {
            return new MeasureRef(
                    Objects.requireNonNullElse(values.getFirst(), ""),
                    Integer.valueOf(Objects.requireNonNullElse(values.getLast(), "")));
        } catch (NumberFormatException unreadable) {
            throw new DoorRejection(DoorRule.CURSOR_UNREADABLE, Map.of("cursor", after));
        }
    }
}
