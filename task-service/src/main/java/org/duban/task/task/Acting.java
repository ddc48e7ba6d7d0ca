package org.duban.task.task;

import java.util.Collection;

/**
 * What the rules need to know of the one who acts on a task.
 *
 * @param department code of the department the person belongs to
 * @param office works for the programme office
 * @param admin keeps the system in order; stands in where the office would judge itself
 * @param speaksForDepartment is liaison officer or head of the department
 * @param leader sees everything and gives instructions
 */
public record Acting(
        String department,
        boolean office,
        boolean admin,
        boolean speaksForDepartment,
        boolean leader) {

    /** Somebody who is no leader. */
    public Acting(String department, boolean office, boolean admin, boolean speaksForDepartment) {
        this(department, office, admin, speaksForDepartment, false);
    }

    /** Whether the person may judge an item of that department: nobody judges their own. */
    boolean judges(String lead) {
        return (office || admin) && !department.equals(lead);
    }

    boolean speaksFor(String lead) {
        return speaksForDepartment && department.equals(lead);
    }

    boolean speaksForOneOf(Collection<String> departments) {
        return speaksForDepartment && departments.contains(department);
    }
}
