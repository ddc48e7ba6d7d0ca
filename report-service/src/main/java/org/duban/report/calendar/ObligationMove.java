package org.duban.report.calendar;

import java.time.LocalDate;
import org.duban.journal.calendar.Moved;
import org.duban.report.filing.Filing;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.ObligationFacts;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * An obligation whose days or state move with the calendar.
 *
 * @param due as it was set; no calendar changes that
 * @param lockOn as it was set; no calendar changes that
 * @param dueSoonFrom the first day it is due soon
 * @param lateFrom the first day it is overdue
 * @param state today
 */
record ObligationMove(
        String id,
        String programme,
        String code,
        String name,
        String department,
        LocalDate due,
        @Nullable LocalDate lockOn,
        Moved<LocalDate> dueSoonFrom,
        Moved<LocalDate> lateFrom,
        Moved<ObligationState> state) {

    /** What moves of an obligation; null when nothing does. */
    static @Nullable ObligationMove of(
            Filing filing, ObligationStates before, ObligationStates after, LocalDate today) {
        Obligation owed = filing.obligation();
        ObligationFacts facts = filing.facts();
        String programme = filing.obligation().programme();
        if (before.plan(programme, facts).equals(after.plan(programme, facts))) {
            return null;
        }
        return new ObligationMove(
                owed.id(),
                owed.programme(),
                owed.code(),
                owed.name(),
                owed.department(),
                owed.due(),
                owed.lockOn(),
                new Moved<>(
                        before.dueSoonFrom(programme, facts, today),
                        after.dueSoonFrom(programme, facts, today)),
                new Moved<>(
                        before.lateFrom(programme, facts, today),
                        after.lateFrom(programme, facts, today)),
                new Moved<>(before.on(programme, facts, today), after.on(programme, facts, today)));
    }
}
