package org.duban.task.task;

import static org.duban.task.task.Capacity.ADMIN;
import static org.duban.task.task.Capacity.HEAD;
import static org.duban.task.task.Capacity.LEADER;
import static org.duban.task.task.Capacity.LIAISON;
import static org.duban.task.task.Capacity.OFFICE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duban.rules.RuleSet;

/**
 * What a task needs to know of the one who acts on it, and by which rules.
 *
 * @param department code of the department the person belongs to
 * @param capacities in which the person acts
 * @param rules those of the task's programme that hold on the day
 */
public record Acting(String department, Set<Capacity> capacities, RuleSet rules) {

    public Acting {
        capacities = Set.copyOf(capacities);
    }

    /** Somebody under the standard rules; whoever speaks for a department is its liaison. */
    public Acting(
            String department,
            boolean office,
            boolean admin,
            boolean speaksForDepartment,
            boolean leader) {
        this(
                department,
                capacities(office, admin, speaksForDepartment, leader),
                RuleSet.standard());
    }

    /** Somebody who is no leader, under the standard rules. */
    public Acting(String department, boolean office, boolean admin, boolean speaksForDepartment) {
        this(department, office, admin, speaksForDepartment, false);
    }

    /** The same person under other rules. */
    public Acting under(RuleSet others) {
        return new Acting(department, capacities, others);
    }

    /** In which roles the person acts, as rules name them. */
    List<String> roles() {
        return capacities.stream().map(Capacity::slug).toList();
    }

    /** Works for the programme office. */
    boolean office() {
        return capacities.contains(OFFICE);
    }

    /** Keeps the system in order. */
    boolean admin() {
        return capacities.contains(ADMIN);
    }

    /** Sees everything and gives instructions. */
    boolean leader() {
        return capacities.contains(LEADER);
    }

    /** Whether the person may judge an item of that department: nobody judges their own. */
    boolean judges(String lead) {
        return (office() || admin()) && !department.equals(lead);
    }

    boolean speaksFor(String lead) {
        return speaksForDepartment() && department.equals(lead);
    }

    boolean speaksForOneOf(Collection<String> departments) {
        return speaksForDepartment() && departments.contains(department);
    }

    boolean speaksForDepartment() {
        return capacities.contains(LIAISON) || capacities.contains(HEAD);
    }

    private static Set<Capacity> capacities(
            boolean office, boolean admin, boolean speaksForDepartment, boolean leader) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        if (office) {
            capacities.add(OFFICE);
        }
        if (admin) {
            capacities.add(ADMIN);
        }
        if (speaksForDepartment) {
            capacities.add(LIAISON);
        }
        if (leader) {
            capacities.add(LEADER);
        }
        return capacities;
    }
}
