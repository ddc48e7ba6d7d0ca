package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.DEPARTMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Some departments as they were when they were looked up, for many questions. */
public final class Roster {

    private final Map<String, Department> known;
    private final LocalDate today;

    Roster(Map<String, Department> known, LocalDate today) {
        this.known = Map.copyOf(known);
        this.today = today;
    }

    /**
     * Insists that all of them exist today.
     *
     * @param codes among those that were looked up
     * @throws DepartmentRejection DEPARTMENT_UNKNOWN, DEPARTMENT_SUCCEEDED
     */
    public void requireKnown(Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        for (String code : codes) {
            Department department = known.get(code);
            if (department != null) {
                if (department.isGoneOn(today)) {
                    throw gone(department);
                }
                unknown.remove(code);
            }
        }
        if (!unknown.isEmpty()) {
            throw new DepartmentRejection(
                    DEPARTMENT_UNKNOWN, Map.of("departments", String.join(", ", unknown)));
        }
    }

    static DepartmentRejection gone(Department department) {
        return new DepartmentRejection(
                DepartmentRule.DEPARTMENT_SUCCEEDED,
                Map.of(
                        "departments",
                        department.code(),
                        "into",
                        String.join(", ", Objects.requireNonNull(department.succession()).into())));
    }
}
