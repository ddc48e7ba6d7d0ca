package org.duban.task.department;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.TaskShare;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Departments over HTTP: everybody may look, the office and administrators may change. */
@RestController
@RequestMapping("/api/departments")
class DepartmentController {

    /** A department to be registered; without a short name it goes by its name. */
    record NewDepartment(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,19}") String code,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 40) String shortName,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases,
            @NotNull DepartmentKind kind,
            @Nullable String parent,
            @NotNull LocalDate validFrom) {}

    /** A new name from a day on. */
    record Renaming(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 40) String shortName,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /** Every other spelling it is known by. */
    record NewAliases(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases) {}

    /** It becomes part of another one. */
    record Merger(
            @NotBlank String into,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * It becomes several ones.
     *
     * @param otherwise the successor that takes over what is not shared out
     * @param tasks which successor takes over which task
     */
    record Split(
            @NotEmpty @Size(max = 20) List<@NotBlank String> into,
            @NotBlank String otherwise,
            @Nullable @Size(max = 1000) List<@Valid Share> tasks,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 500) String reason) {}

    /** The successor that takes over a task. */
    record Share(@NotBlank String task, @NotBlank String to) {}

    private final Departments departments;
    private final Clock clock;

    DepartmentController(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DepartmentView> register(
            @Valid @RequestBody NewDepartment body, Request request, Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        DepartmentRegistered as =
                new DepartmentRegistered(
                        body.name(),
                        body.shortName() == null ? body.name() : body.shortName(),
                        body.aliases() == null ? List.of() : body.aliases(),
                        body.kind(),
                        body.parent(),
                        body.validFrom());
        Versioned<Department> registered = departments.register(body.code(), request, as);
        return Answers.created("/api/departments/" + body.code(), registered, view(registered));
    }

    @PostMapping("/{code}/renamings")
    ResponseEntity<DepartmentView> rename(
            @PathVariable String code,
            @Valid @RequestBody Renaming body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        String shortName = body.shortName() == null ? body.name() : body.shortName();
        Versioned<Department> renamed =
                departments.change(
                        code,
                        request,
                        department ->
                                department.rename(
                                        body.name(), shortName, body.from(), body.reason()));
        return Answers.ok(renamed, view(renamed));
    }

    /** Says which other spellings it is known by, so that tables that use them are understood. */
    @PostMapping("/{code}/aliases")
    ResponseEntity<DepartmentView> setAliases(
            @PathVariable String code,
            @Valid @RequestBody NewAliases body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        Versioned<Department> set = departments.setAliases(code, request, body.aliases());
        return Answers.ok(set, view(set));
    }

    /** Merges it into another one; its open tasks and obligations follow by themselves. */
    @PostMapping("/{code}/merger")
    ResponseEntity<DepartmentView> merge(
            @PathVariable String code,
            @Valid @RequestBody Merger body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        Versioned<Department> merged =
                departments.end(
                        code,
                        request,
                        department -> department.merge(body.into(), body.from(), body.reason()));
        return Answers.ok(merged, view(merged));
    }

    /** Splits it into several ones; its open tasks and obligations follow by themselves. */
    @PostMapping("/{code}/split")
    ResponseEntity<DepartmentView> split(
            @PathVariable String code,
            @Valid @RequestBody Split body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        List<TaskShare> tasks =
                body.tasks() == null
                        ? List.of()
                        : body.tasks().stream().map(s -> new TaskShare(s.task(), s.to())).toList();
        Versioned<Department> split =
                departments.end(
                        code,
                        request,
                        department ->
                                department.split(
                                        body.into(),
                                        body.otherwise(),
                                        tasks,
                                        body.from(),
                                        body.reason()));
        return Answers.ok(split, view(split));
    }

    @GetMapping
    Page<DepartmentView> list(
            @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        int most = limit == null ? Page.LARGEST_LIMIT : Page.limit(limit);
        String beyond = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        return Page.cut(
                departments.list(beyond, most + 1).stream().map(this::view).toList(),
                most,
                view -> Cursor.of(view.code()),
                clock.instant());
    }

    private DepartmentView view(Versioned<Department> department) {
        return DepartmentView.of(department, LocalDate.now(clock));
    }
}
