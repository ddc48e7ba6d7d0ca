package org.duban.rules;

import java.time.LocalDate;
import java.util.Collection;

/** The rules of every programme, where it is known what day it is there. */
public interface RulesOfToday extends RuleSets {

    /** Today in the zone of a programme, as far as its rules have one. */
    LocalDate localDate(String programme);

    /** The rule sets that hold today in some programme, the standard among them. */
    Collection<RuleSet> allToday();

    /** The rule set of a programme that holds today. */
    default RuleSet today(String programme) {
        return of(programme).on(localDate(programme));
    }
}
