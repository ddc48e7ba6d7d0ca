package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.MANDATE_NOT_IN_FORCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.journal.door.StandIns;
import org.springframework.stereotype.Component;

/**
 * Lets deputies act while their mandate is in force, with the department and the role of it and no
 * other right they have themselves. A mandate is named {@code <department>/<n>}.
 */
@Component
class Deputies implements StandIns {

    private final Departments departments;
    private final Clock clock;

    Deputies(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public Caller standIn(Caller deputy, String mandate) {
        String[] parts = mandate.split("/", 2);
        LocalDate today = LocalDate.now(clock);
        Optional<Mandate> inForce =
                parts.length < 2
                        ? Optional.empty()
                        : departments.find(parts[0]).stream()
                                .flatMap(one -> one.mandates().kept().stream())
                                .filter(one -> Integer.toString(one.n()).equals(parts[1]))
                                .filter(one -> one.deputy().equals(deputy.id()))
                                .filter(one -> one.isInForce(today))
                                .findFirst();
        Mandate own =
                inForce.orElseThrow(
                        () ->
                                new DepartmentRejection(
                                        MANDATE_NOT_IN_FORCE, Map.of("today", today)));
        return new Caller(
                deputy.id(),
                deputy.name(),
                parts[0],
                Set.of(Role.valueOf(own.role().name())),
                own.principal());
    }
}
