package org.duban.task.department;

import java.time.LocalDate;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRole;

/**
 * Somebody may act for a person of a department for a while.
 *
 * @param deputy account of the deputy
 * @param principal name of the person the deputy stands in for
 * @param from the first day
 * @param to the last day
 */
public record Mandate(
        int n,
        String deputy,
        String deputyName,
        String principal,
        DeputyRole role,
        LocalDate from,
        LocalDate to,
        String reason) {

    static Mandate of(DeputyAppointed appointed) {
        return new Mandate(
                appointed.n(),
                appointed.deputy(),
                appointed.deputyName(),
                appointed.principal(),
                appointed.role(),
                appointed.from(),
                appointed.to(),
                appointed.reason());
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
