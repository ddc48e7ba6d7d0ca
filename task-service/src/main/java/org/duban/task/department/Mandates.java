package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.DEPUTY_ENDS_IN_THE_PAST;
import static org.duban.task.department.DepartmentRule.DEPUTY_TOO_LONG;
import static org.duban.task.department.DepartmentRule.MANDATE_HAS_ENDED;
import static org.duban.task.department.DepartmentRule.MANDATE_UNKNOWN;
import static org.duban.task.department.DepartmentRule.TOO_MANY_DEPUTIES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.events.DepartmentEvent.DeputyAppointed;
import org.duban.events.DepartmentEvent.DeputyRevoked;
import org.duban.events.DepartmentEvent.DeputyRole;
import org.duban.journal.deputy.Mandate;

/**
 * Who may act for people of a department; the trail has those that have ended.
 *
 * @param count how many there ever were
 * @param kept those that were not revoked and had not ended when the last one was added
 */
public record Mandates(int count, List<Mandate> kept) {

    static final Mandates NONE = new Mandates(0, List.of());

    /** So many can be to come or in force at once. */
    static final int MOST = 20;

    /** Who is away for longer has a successor. */
    static final int MOST_DAYS = 366;

    DeputyAppointed appoint(
            String deputy,
            String deputyName,
            String principal,
            DeputyRole role,
            LocalDate from,
            LocalDate to,
            String reason,
            LocalDate on) {
        if (to.isBefore(from) || to.isBefore(on)) {
            throw new DepartmentRejection(
                    DEPUTY_ENDS_IN_THE_PAST, Map.of("from", from, "to", to, "today", on));
        }
        if (to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new DepartmentRejection(
                    DEPUTY_TOO_LONG, Map.of("to", to, "most", from.plusDays(MOST_DAYS)));
        }
        if (lasting(on).size() >= MOST) {
            throw new DepartmentRejection(TOO_MANY_DEPUTIES, Map.of("most", MOST));
        }
        return new DeputyAppointed(
                count + 1, deputy, deputyName, principal, role, from, to, reason, on);
    }

    DeputyRevoked revoke(int n, String reason, LocalDate on) {
        if (lasting(on).stream().noneMatch(one -> one.n() == n)) {
            throw new DepartmentRejection(
                    n >= 1 && n <= count ? MANDATE_HAS_ENDED : MANDATE_UNKNOWN, Map.of("n", n));
        }
        return new DeputyRevoked(n, reason, on);
    }

    /** Those in force on a day or later. */
    List<Mandate> lasting(LocalDate day) {
        return kept.stream().filter(one -> !one.to().isBefore(day)).toList();
    }

    Mandates after(DeputyAppointed appointed) {
        List<Mandate> more = new ArrayList<>(lasting(appointed.on()));
        more.add(Mandate.of(appointed));
        return new Mandates(appointed.n(), List.copyOf(more));
    }

    Mandates after(DeputyRevoked revoked) {
        return new Mandates(count, kept.stream().filter(one -> one.n() != revoked.n()).toList());
    }
}
