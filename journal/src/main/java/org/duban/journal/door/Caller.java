package org.duban.journal.door;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.events.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, from the validated token.
 *
 * @param id account
 * @param name as shown to people
 * @param department code of the department the person belongs to
 * @param onBehalfOf the person a deputy stands in for; null otherwise
 */
public record Caller(
        String id, String name, String department, Set<Role> roles, @Nullable String onBehalfOf) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether no department filter applies: the office, leaders, auditors, administrators. */
    public boolean seesAll() {
        return is(Role.OFFICE, Role.LEADER, Role.AUDITOR, Role.ADMIN);
    }

    public boolean is(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    /** Whether something that concerns these departments is there at all for the caller. */
    public boolean mayRead(Collection<String> departments) {
        return seesAll() || departments.contains(department);
    }

    /**
     * Insists on one of the roles.
     *
     * @throws DoorRejection ROLE_REQUIRED
     */
    public void require(Role... any) {
        if (!is(any)) {
            throw new DoorRejection(
                    DoorRule.ROLE_REQUIRED,
                    Map.of(
                            "roles",
                            String.join(", ", List.of(any).stream().map(Role::name).toList())));
        }
    }

    public Actor actor() {
        return new Actor(id, name, department, onBehalfOf);
    }
}
