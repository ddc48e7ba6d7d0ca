package org.duban.task.department;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Ids;
import org.duban.journal.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of departments over the years, over HTTP: the office and administrators say so. */
@RestController
@RequestMapping("/api/departments/{code}")
class ReformController {

    /**
     * Of what kind it is and where it belongs.
     *
     * @param parent code of the body it belongs to; null: none
     */
    record NewPlace(
            @NotNull DepartmentKind kind,
            @Nullable @Pattern(regexp = Ids.PATTERN) String parent,
            @NotBlank @Size(max = 500) String reason) {}

    /** It ends, and nobody takes its place. */
    record NewDissolution(@NotNull LocalDate from, @NotBlank @Size(max = 500) String reason) {}

    /** Why something that was announced does not happen. */
    record TakingBack(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Who is the leader in charge from a day on.
     *
     * @param leader account; null: nobody
     * @param name what the person is called; null: the account
     */
    record NewLeader(
            @Nullable @Size(min = 1, max = 80) String leader,
            @Nullable @Size(min = 1, max = 100) String name,
            @NotNull LocalDate from) {}

    private final Departments departments;
    private final DepartmentCensus census;
    private final Clock clock;

    ReformController(Departments departments, DepartmentCensus census, Clock clock) {
        this.departments = departments;
        this.census = census;
        this.clock = clock;
    }

    /** Its kind and the body it belongs to, from now on; nobody sees more for it than before. */
    @PostMapping("/place")
    ResponseEntity<DepartmentView> place(
            @PathVariable String code,
            @Valid @RequestBody NewPlace body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        return answer(departments.place(code, request, body.kind(), body.parent(), body.reason()));
    }

    /** Ends it without a successor, when no open task is left with it. */
    @PostMapping("/dissolution")
    ResponseEntity<DepartmentView> dissolve(
            @PathVariable String code,
            @Valid @RequestBody NewDissolution body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        return answer(
                departments.change(
                        code,
                        request,
                        department ->
                                department.dissolve(
                                        body.from(), body.reason(), census.openTasksOf(code))));
    }

    /** Takes an announced merger, split or dissolution back, before the day it holds from. */
    @PostMapping("/end-revocation")
    ResponseEntity<DepartmentView> revokeEnd(
            @PathVariable String code,
            @Valid @RequestBody TakingBack body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        return answer(
                departments.change(
                        code,
                        request,
                        department -> department.revokeEnd(body.reason(), LocalDate.now(clock))));
    }

    /** Takes an announced name back, before the day it holds from. */
    @PostMapping("/renaming-revocation")
    ResponseEntity<DepartmentView> revokeRenaming(
            @PathVariable String code,
            @Valid @RequestBody TakingBack body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        return answer(
                departments.change(
                        code,
                        request,
                        department ->
                                department.revokeRenaming(body.reason(), LocalDate.now(clock))));
    }

    /** Names the leader in charge of it (分管领导), who hears when the ladder gets that far. */
    @PostMapping("/leaders-in-charge")
    ResponseEntity<DepartmentView> nameLeader(
            @PathVariable String code,
            @Valid @RequestBody NewLeader body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        return answer(
                departments.change(
                        code,
                        request,
                        department ->
                                department
                                        .leaders()
                                        .name(
                                                code,
                                                body.leader(),
                                                body.leader() == null
                                                        ? null
                                                        : Objects.requireNonNullElse(
                                                                body.name(), body.leader()),
                                                body.from(),
                                                LocalDate.now(clock))));
    }

    private ResponseEntity<DepartmentView> answer(Versioned<Department> department) {
        return Answers.ok(department, DepartmentView.of(department, LocalDate.now(clock)));
    }
}
