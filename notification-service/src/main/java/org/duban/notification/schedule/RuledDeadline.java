package org.duban.notification.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;

/**
 * A deadline as a version of the rules has it, and the first day on which that one holds.
 *
 * @param from local date in the programme's zone; {@link LocalDate#MIN}: from the beginning
 */
public record RuledDeadline(LocalDate from, RuleSet rules, Deadline deadline) {

    /** A deadline by each version, ascending. */
    public static List<RuledDeadline> of(RuleTimeline rules, Function<RuleSet, Deadline> deadline) {
        return rules.versions().stream()
                .map(one -> new RuledDeadline(one.from(), one.rules(), deadline.apply(one.rules())))
                .toList();
    }
}
