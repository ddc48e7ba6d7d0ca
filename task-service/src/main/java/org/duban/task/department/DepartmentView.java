package org.duban.task.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.journal.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A department as it is shown on a day.
 *
 * @param formerNames names it went by before, oldest first
 */
record DepartmentView(
        String code,
        String name,
        String shortName,
        List<String> aliases,
        DepartmentKind kind,
        @Nullable String parent,
        List<FormerName> formerNames,
        long revision) {

    /**
     * A name it no longer goes by.
     *
     * @param until the last day it did
     */
    record FormerName(String name, LocalDate until) {}

    static DepartmentView of(Versioned<Department> versioned, LocalDate today) {
        Department department = versioned.state();
        Department.Name now = department.nameOn(today);
        List<FormerName> former = new ArrayList<>();
        List<Department.Name> names = department.names();
        for (int i = 0; i + 1 < names.size() && !names.get(i).equals(now); i++) {
            former.add(new FormerName(names.get(i).name(), names.get(i + 1).from().minusDays(1)));
        }
        return new DepartmentView(
                department.code(),
                now.name(),
                now.shortName(),
                department.aliases(),
                department.kind(),
                department.parent(),
                List.copyOf(former),
                versioned.revision());
    }
}
