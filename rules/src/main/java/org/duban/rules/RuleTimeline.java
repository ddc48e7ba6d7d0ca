package org.duban.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duban.rules.count.DayPlan;

/**
 * Which rule set of a programme holds on which day. What is derived for a day is derived by the one
 * that holds on it: so a figure of a past day stays what it was, whatever is published later, and
 * nothing has to run on the day on which another one takes effect.
 *
 * @param versions ascending by the day from which each holds; the first holds from the beginning
 */
public record RuleTimeline(List<Since> versions) {

    /**
     * A rule set and the first day on which it holds.
     *
     * @param from local date in the programme's zone; {@link LocalDate#MIN}: from the beginning
     */
    public record Since(LocalDate from, RuleSet rules) {}

    private static final RuleTimeline STANDARD = always(RuleSet.standard());

    public RuleTimeline {
        if (versions.isEmpty() || !versions.getFirst().from().equals(LocalDate.MIN)) {
            throw new IllegalArgumentException("Some rule set holds on every day: " + versions);
        }
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).from().isAfter(versions.get(i - 1).from())) {
                throw new IllegalArgumentException("Versions ascend by day: " + versions);
            }
        }
        versions = List.copyOf(versions);
    }

    /** What holds for a programme that has set nothing of its own. */
    public static RuleTimeline standard() {
        return STANDARD;
    }

    /** One rule set on every day. */
    public static RuleTimeline always(RuleSet rules) {
        return new RuleTimeline(List.of(new Since(LocalDate.MIN, rules)));
    }

    /** Another rule set from a day on; what would have held from that day or later never does. */
    public RuleTimeline then(LocalDate from, RuleSet rules) {
        List<Since> more = new ArrayList<>(versions);
        more.removeIf(version -> !version.from().isBefore(from));
        more.add(new Since(from, rules));
        return new RuleTimeline(more);
    }

    /** What held up to a day, as if nothing had been published for the days after it. */
    public RuleTimeline until(LocalDate day) {
        return new RuleTimeline(
                versions.stream().filter(version -> !version.from().isAfter(day)).toList());
    }

    /** The rule set that holds on the day. */
    public RuleSet on(LocalDate day) {
        RuleSet rules = versions.getFirst().rules();
        for (Since version : versions) {
            if (version.from().isAfter(day)) {
                break;
            }
            rules = version.rules();
        }
        return rules;
    }

    /** The day on which the next one takes effect after a day, if any is known. */
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return versions.stream().map(Since::from).filter(day::isBefore).findFirst();
    }

    /** What each rule set plans, on the days on which it holds. */
    public <V> DayPlan<V> plan(Function<RuleSet, DayPlan<V>> by) {
        DayPlan<V> plan = by.apply(versions.getFirst().rules());
        for (Since version : versions.subList(1, versions.size())) {
            plan = plan.continuedBy(version.from(), by.apply(version.rules()));
        }
        return plan;
    }
}
