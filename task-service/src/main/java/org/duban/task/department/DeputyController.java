package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.DEPUTY_APPOINTS_NOBODY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.DepartmentEvent.DeputyRole;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.deputy.Mandate;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deputies over HTTP: a head or a leader appoints them for their own department, the office for
 * all.
 */
@RestController
@RequestMapping("/api/departments/{code}/deputies")
class DeputyController {

    /**
     * Who may act for whom, and how long.
     *
     * @param deputy account of the deputy
     * @param principal name of the person the deputy stands in for
     * @param from the first day
     * @param to the last day
     */
    record NewDeputy(
            @NotBlank @Size(max = 100) String deputy,
            @NotBlank @Size(max = 100) String deputyName,
            @NotBlank @Size(max = 100) String principal,
            @NotNull DeputyRole role,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why. */
    record Revocation(@NotBlank @Size(max = 500) String reason) {}

    /** Who may act in a department, now or later. */
    record DeputiesView(String department, List<Mandate> deputies) {}

    private final Departments departments;
    private final Clock clock;

    DeputyController(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<DeputiesView> appoint(
            @PathVariable String code,
            @Valid @RequestBody NewDeputy body,
            Request request,
            Caller caller) {
        requireRight(caller, code, body.role());
        LocalDate today = LocalDate.now(clock);
        return answer(
                departments.change(
                        code,
                        request,
                        department ->
                                department
                                        .mandates()
                                        .appoint(
                                                body.deputy().strip(),
                                                body.deputyName().strip(),
                                                body.principal().strip(),
                                                body.role(),
                                                body.from(),
                                                body.to(),
                                                body.reason(),
                                                today)));
    }

    @PostMapping("/{n}/revocation")
    ResponseEntity<DeputiesView> revoke(
            @PathVariable String code,
            @PathVariable int n,
            @Valid @RequestBody Revocation body,
            Request request,
            Caller caller) {
        requireRight(caller, code, DeputyRole.LIAISON);
        LocalDate today = LocalDate.now(clock);
        return answer(
                departments.change(
                        code,
                        request,
                        department -> department.mandates().revoke(n, body.reason(), today)));
    }

    /** Those of one's own department; of any for those who see everything. */
    @GetMapping
    DeputiesView list(@PathVariable String code, Caller caller) {
        Department department = departments.get(code);
        boolean deputy =
                department.mandates().kept().stream()
                        .anyMatch(one -> one.deputy().equals(caller.id()));
        if (!caller.mayRead(List.of(code)) && !deputy) {
            throw new JournalRejection(JournalRule.NOT_FOUND, code);
        }
        return view(department);
    }

    private static void requireRight(Caller caller, String code, DeputyRole role) {
        if (caller.onBehalfOf() != null) {
            throw new DepartmentRejection(DEPUTY_APPOINTS_NOBODY, Map.of());
        }
        boolean own = caller.department().equals(code);
        boolean may =
                own
                        && (caller.is(Role.LEADER)
                                || (caller.is(Role.HEAD) && role != DeputyRole.LEADER));
        if (!may) {
            caller.require(Role.OFFICE, Role.ADMIN);
        }
    }

    private ResponseEntity<DeputiesView> answer(Versioned<Department> department) {
        return Answers.ok(department, view(department.state()));
    }

    private DeputiesView view(Department department) {
        return new DeputiesView(
                department.code(), department.mandates().lasting(LocalDate.now(clock)));
    }
}
