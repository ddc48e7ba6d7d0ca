package org.duban.task.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.journal.Versioned;
import org.duban.task.department.Department.Dissolution;
import org.jspecify.annotations.Nullable;

/**
 * A department as it is shown on a day.
 *
 * @param formerNames names it went by before, oldest first
 * @param validUntil the last day on which it is there; null while it stays
 * @param assignable whether it can be given something to do
 * @param dissolution why it ends with nobody in its place, and from when on; null unless it does
 * @param nextName the name it will go by; null: none was announced
 * @param leaders who is the leader in charge of it, period by period
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
        boolean assignable,
        @Nullable Dissolution dissolution,
        @Nullable NextName nextName,
        List<LeadersInCharge.Period> leaders,
        @Nullable SuccessionView succession,
        @Nullable Contacts contacts,
        long revision) {

    /**
     * A name it no longer goes by.
     *
     * @param until the last day it did
     */
    record FormerName(String name, LocalDate until) {}

    /** A name it will go by from a day on. */
    record NextName(String name, LocalDate from) {}

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
        Department.Name last = department.names().getLast();
        LocalDate end = department.endsOn();
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
                end == null ? null : end.minusDays(1),
                !department.isGoneOn(today)
                        && !department.isToComeOn(today)
                        && department.dissolution() == null,
                department.dissolution(),
                last.from().isAfter(today) ? new NextName(last.name(), last.from()) : null,
                department.leaders().periods(),
                SuccessionView.of(department.succession()),
                department.contacts(),
                versioned.revision());
    }
}
