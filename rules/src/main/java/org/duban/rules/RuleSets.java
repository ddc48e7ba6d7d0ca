package org.duban.rules;

/** Knows the rules of every programme: those in force, or those of a preview. */
@FunctionalInterface
public interface RuleSets {

    /** Which rule set of a programme holds on which day. */
    RuleTimeline of(String programme);

    /** The same, fixed at this moment: for deriving several things that must fit together. */
    default RuleSets now() {
        return this;
    }

    /**
     * How many versions of rules these were made of. Who notes it beside what it derives asks what
     * is fixed: so it never names a version that was not looked at.
     */
    default long published() {
        return 0;
    }

    /** One rule set for every programme, on every day. */
    static RuleSets always(RuleSet rules) {
        RuleTimeline timeline = RuleTimeline.always(rules);
        return any -> timeline;
    }
}
