package org.duban.task.department;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.duban.events.DepartmentEvent.DeputyRole;
import org.duban.journal.deputy.Mandate;
import org.duban.journal.door.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whom the one who is signed in may act, today or later. */
@RestController
@RequestMapping("/api/mandates")
class MandateController {

    /**
     * A mandate of the caller.
     *
     * @param name what {@code Duban-Acting-For} says to act by it
     * @param department code of the department to act in
     * @param shortName what that department is called today
     * @param principal name of the person to stand in for
     * @param from the first day, in the zone of the office
     * @param to the last day
     */
    record MandateView(
            String name,
            String department,
            String shortName,
            String principal,
            DeputyRole role,
            LocalDate from,
            LocalDate to,
            boolean inForce) {

        static MandateView of(Department department, Mandate mandate, LocalDate today) {
            return new MandateView(
                    department.code() + "/" + mandate.n(),
                    department.code(),
                    department.nameOn(today).shortName(),
                    mandate.principal(),
                    mandate.role(),
                    mandate.from(),
                    mandate.to(),
                    mandate.isInForce(today));
        }
    }

    /** All mandates of one account. */
    record MandatesView(List<MandateView> items) {}

    private final Departments departments;
    private final Clock clock;

    MandateController(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    /** Those that end first come first. */
    @GetMapping
    MandatesView own(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return new MandatesView(
                departments.withDeputy(caller.id()).stream()
                        .flatMap(
                                department ->
                                        department.mandates().lasting(today).stream()
                                                .filter(one -> one.deputy().equals(caller.id()))
                                                .map(one -> MandateView.of(department, one, today)))
                        .sorted(
                                Comparator.comparing(MandateView::to)
                                        .thenComparing(MandateView::name))
                        .toList());
    }
}
