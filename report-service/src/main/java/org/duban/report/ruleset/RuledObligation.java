package org.duban.report.ruleset;

import java.time.LocalDate;
import org.duban.journal.calendar.Moved;
import org.duban.journal.ruleset.RulesPreview;
import org.duban.report.filing.Filing;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.ObligationFacts;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * An obligation by the rules as they were published and by others.
 *
 * @param state on the first day of the others
 * @param dueSoonFrom the first day it is due soon
 * @param lateFrom the first day it is overdue
 */
record RuledObligation(
        String id,
        String code,
        String name,
        String department,
        LocalDate due,
        Moved<ObligationState> state,
        Moved<LocalDate> dueSoonFrom,
        Moved<LocalDate> lateFrom)
        implements RulesPreview.Row {

    /** What changes of an obligation from a day on; null when nothing does. */
    static @Nullable RuledObligation of(
            Filing filing, ObligationStates now, ObligationStates then, LocalDate from) {
        Obligation owed = filing.obligation();
        ObligationFacts facts = filing.facts();
        String programme = owed.programme();
        if (now.plan(programme, facts).equals(then.plan(programme, facts))) {
            return null;
        }
        return new RuledObligation(
                owed.id(),
                owed.code(),
                owed.name(),
                owed.department(),
                owed.due(),
                new Moved<>(now.on(programme, facts, from), then.on(programme, facts, from)),
                new Moved<>(
                        now.dueSoonFrom(programme, facts, from),
                        then.dueSoonFrom(programme, facts, from)),
                new Moved<>(
                        now.lateFrom(programme, facts, from),
                        then.lateFrom(programme, facts, from)));
    }

    @Override
    public boolean changes() {
        return state.isMoved();
    }
}
