package org.duban.journal.deputy;

import java.time.LocalDate;
import java.util.Set;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRole;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;

/**
 * Somebody may act for a person of a department for a while.
 *
 * @param n its number in the department, from 1
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

    /** What an appointment says. */
    public static Mandate of(DeputyAppointed appointed) {
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

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The deputy with the department and the role of the mandate, and no other right. */
    Caller caller(Caller signedIn, String department) {
        return new Caller(
                signedIn.id(),
                signedIn.name(),
                department,
                Set.of(Role.valueOf(role.name())),
                principal);
    }
}
