package org.duban.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.duban.rules.RulesOfToday;
import org.duban.rules.calendar.WorkingDayCalendar;

/** What holds where nobody has published anything. */
public final class StandardRules implements RulesOfToday {

    private final Clock clock;

    private StandardRules(Clock clock) {
        this.clock = clock;
    }

    /** What is derived by them on a release's calendar. */
    public static ObligationStates states() {
        return new ObligationStates(
                new StandardRules(Clock.systemUTC()), WorkingDayCalendar::stateCouncil);
    }

    @Override
    public RuleTimeline of(String programme) {
        return RuleTimeline.standard();
    }

    @Override
    public LocalDate localDate(String programme) {
        return LocalDate.now(clock);
    }

    @Override
    public Collection<RuleSet> allToday() {
        return List.of(RuleSet.standard());
    }
}
