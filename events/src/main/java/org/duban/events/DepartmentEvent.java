package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a department as an organisation. */
public sealed interface DepartmentEvent extends DomainEvent {

    /** What sort of body it is; localities are ranked apart from departments. */
    enum DepartmentKind {
        MUNICIPAL_DEPARTMENT,
        PARTY_ORGAN,
        MASS_ORGANISATION,
        LOCALITY
    }

    /** A department became known, with every spelling it is known by. */
    @WireName("duban.department.registered.v1")
    record DepartmentRegistered(
            String name,
            String shortName,
            List<String> aliases,
            DepartmentKind kind,
            @Nullable String parent,
            LocalDate validFrom)
            implements DepartmentEvent {}

    /** A department goes by another name from a day on; its code, tasks and obligations stay. */
    @WireName("duban.department.renamed.v1")
    record DepartmentRenamed(
            String fromName,
            String fromShortName,
            String toName,
            String toShortName,
            LocalDate from,
            String reason)
            implements DepartmentEvent {}
}
