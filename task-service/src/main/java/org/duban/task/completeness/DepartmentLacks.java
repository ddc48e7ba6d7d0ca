package org.duban.task.completeness;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.task.ledger.LackingDrafts.Alike;
import org.duban.task.task.Have;

/**
 * How many drafts of a department cannot be assigned yet, and how many of them lack what.
 *
 * @param drafts those that lack anything; one that lacks two things is one draft
 * @param objective so many lack it, and so on
 */
record DepartmentLacks(
        String department,
        long drafts,
        long objective,
        long countermeasures,
        long schedule,
        long assessment,
        long dueDate) {

    private static final DepartmentLacks NOTHING = new DepartmentLacks("", 0, 0, 0, 0, 0, 0);

    /** One line for each department, those with most first. */
    static List<DepartmentLacks> of(List<Alike> counted) {
        Map<String, DepartmentLacks> lines = new TreeMap<>();
        counted.forEach(
                some ->
                        lines.merge(
                                some.leadDepartment(),
                                NOTHING.and(some),
                                (line, _) -> line.and(some)));
        return lines.values().stream()
                .sorted(Comparator.comparingLong(DepartmentLacks::drafts).reversed())
                .toList();
    }

    private DepartmentLacks and(Alike some) {
        return new DepartmentLacks(
                some.leadDepartment(),
                drafts + some.drafts(),
                objective + of(some, Have.OBJECTIVE),
                countermeasures + of(some, Have.COUNTERMEASURES),
                schedule + of(some, Have.SCHEDULE),
                assessment + of(some, Have.ASSESSMENT),
                dueDate + of(some, Have.DUE_DATE));
    }

    private static long of(Alike some, Have have) {
        return some.lacks().contains(have) ? some.drafts() : 0;
    }
}
