package org.duban.task.department;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who leads the work in a department, over HTTP: its own liaison officer or head says so, or the
 * office for it.
 */
@RestController
class ContactsController {

    /** Who leads and who liaises. */
    record NewContacts(
            @NotBlank @Size(max = 100) String leader,
            @NotBlank @Size(max = 100) String liaison,
            @Nullable @Size(min = 1, max = 40) String phone) {}

    private final Departments departments;
    private final Clock clock;

    ContactsController(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    @PostMapping("/api/departments/{code}/contacts")
    ResponseEntity<DepartmentView> name(
            @PathVariable String code,
            @Valid @RequestBody NewContacts body,
            Request request,
            Caller caller) {
        if (!caller.is(Role.LIAISON, Role.HEAD) || !caller.department().equals(code)) {
            caller.require(Role.OFFICE, Role.ADMIN);
        }
        LocalDate today = LocalDate.now(clock);
        Versioned<Department> named =
                departments.change(
                        code,
                        request,
                        department ->
                                department.nameContacts(
                                        body.leader().strip(),
                                        body.liaison().strip(),
                                        body.phone(),
                                        today));
        return Answers.ok(named, DepartmentView.of(named, today));
    }
}
