package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.DEPARTMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Some departments as they were when they were looked up, for many questions about a day. */
public final class Roster {

    private final Map<String, Department> known;
    private final LocalDate day;

    Roster(Map<String, Department> known, LocalDate day) {
        this.known = Map.copyOf(known);
        this.day = day;
    }

    /**
     * Insists that all of them can be given something to do on the day. One that will be dissolved
     * can not, so that nothing is left with it on its last day.
     *
     * @param codes among those that were looked up
     * @throws DepartmentRejection DEPARTMENT_UNKNOWN, DEPARTMENT_SUCCEEDED, DEPARTMENT_DISSOLVED,
     *     DEPARTMENT_TO_COME
     */
    public void requireKnown(Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        for (String code : codes) {
            Department department = known.get(code);
            if (department != null) {
                if (department.isGoneOn(day) || department.dissolution() != null) {
                    throw gone(department);
                }
                if (department.isToComeOn(day)) {
                    throw new DepartmentRejection(
                            DepartmentRule.DEPARTMENT_TO_COME,
                            Map.of(
                                    "departments",
                                    code,
                                    "from",
                                    department.names().getFirst().from()));
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
        Succession succession = department.succession();
        return succession == null
                ? new DepartmentRejection(
                        DepartmentRule.DEPARTMENT_DISSOLVED,
                        Map.of(
                                "departments",
                                department.code(),
                                "from",
                                Objects.requireNonNull(department.endsOn())))
                : new DepartmentRejection(
                        DepartmentRule.DEPARTMENT_SUCCEEDED,
                        Map.of(
                                "departments",
                                department.code(),
                                "into",
                                String.join(", ", succession.into())));
    }
}
