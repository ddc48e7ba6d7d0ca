package org.duban.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Rules that a field of a form has to be filled in, or must not be, in some statuses of a task by
 * people in some roles. Which forms, fields, statuses and roles there are is for the owner of the
 * forms to say; a rule that names another one rules on nothing.
 *
 * @param form what is brought, by its name in addresses: {@code progress-updates}
 * @param field its name in what is posted: {@code nextSteps}
 * @param statuses of the task; empty: in any
 * @param roles of the one who brings it, in lower case; empty: whoever it is
 */
public record FieldRule(
        String form, String field, List<String> statuses, List<String> roles, FieldMode mode) {

    public FieldRule {
        statuses = List.copyOf(statuses);
        roles = List.copyOf(roles);
    }

    /** Whether it rules on what somebody brings to a task of a status. */
    boolean holds(String onForm, String onField, String status, Collection<String> inRoles) {
        return form.equals(onForm)
                && field.equals(onField)
                && (statuses.isEmpty() || statuses.contains(status))
                && (roles.isEmpty() || !Collections.disjoint(roles, inRoles));
    }

    /** Whether there is something that both rule on. */
    public boolean overlaps(FieldRule other) {
        return form.equals(other.form)
                && field.equals(other.field)
                && meet(statuses, other.statuses)
                && meet(roles, other.roles);
    }

    private static boolean meet(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }
}
