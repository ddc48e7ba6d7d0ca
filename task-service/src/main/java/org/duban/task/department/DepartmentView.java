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
 * @param validUntil the last day on which it is there; null while it stays
 * @param succession who takes its place; null while it stays
 * @param contacts who leads the work in it and who liaises; null: it has not said
 */
record DepartmentView(
        String code,
        String name,
        String shortName,
        List<String> aliases,
        DepartmentKind kind,
        @Nullable String parent,
        List<FormerName> formerNames,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable SuccessionView succession,
        @Nullable Contacts contacts,
        long revision) {

    /**
     * A name it no longer goes by.
     *
     * @param until the last day it did
     */
    record FormerName(String name, LocalDate until) {}

    /**
     * Who takes the place of a department.
     *
     * @param into codes of its successors; several when it was split
     * @param handedOn when all it had open was with its successors; null before
     */
    record SuccessionView(
            List<String> into, LocalDate from, String reason, @Nullable LocalDate handedOn) {

        private static @Nullable SuccessionView of(@Nullable Succession succession) {
            return succession == null
                    ? null
                    : new SuccessionView(
                            succession.into(),
                            succession.from(),
                            succession.reason(),
                            succession.handedOn());
        }
    }

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
                names.getFirst().from(),
                department.succession() == null
                        ? null
                        : department.succession().from().minusDays(1),
                SuccessionView.of(department.succession()),
                department.contacts(),
                versioned.revision());
    }
}
