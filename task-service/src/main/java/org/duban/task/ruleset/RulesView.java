package org.duban.task.ruleset;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.events.Actor;
import org.duban.events.RulesEvent.RulesPublished;
import org.duban.journal.Fact;
import org.duban.journal.ruleset.RuleVersions;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a programme's rules.
 *
 * @param version the latest; the next one is written from it
 * @param inForce the one that holds today
 * @param today the local date in the programme's zone
 * @param items latest first; version 1 is the standard and holds from the beginning
 */
record RulesView(
        String programme, int version, int inForce, LocalDate today, List<RulesVersion> items) {

    /** Where a version stands in time. */
    @Schema(name = "RulesState")
    enum State {
        /** It will hold. */
        TO_COME,
        /** It holds today. */
        IN_FORCE,
        /** It held. */
        PAST,
        /** Another one was published for its first day. */
        REPLACED
    }

    /**
     * One version.
     *
     * @param from the first day on which it holds; null for the standard
     * @param reason why it was published; null for the standard
     * @param by who published it; null for the standard
     * @param at when it was published (UTC); null for the standard
     */
    record RulesVersion(
            int version,
            State state,
            @Nullable LocalDate from,
            RuleSet rules,
            @Nullable String reason,
            @Nullable Actor by,
            @Nullable Instant at) {}

    static RulesView of(RuleVersions versions, List<Fact> facts, LocalDate today) {
        RuleTimeline timeline = versions.timeline();
        int inForce = timeline.on(today).version();
        Map<Integer, Fact> byVersion =
                facts.stream()
                        .collect(
                                Collectors.toMap(
                                        fact ->
                                                ((RulesPublished) fact.envelope().event())
                                                        .version(),
                                        fact -> fact));
        List<RulesVersion> items = new ArrayList<>();
        for (RulesPublished one : versions.published().reversed()) {
            Fact fact = byVersion.get(one.version());
            items.add(
                    new RulesVersion(
                            one.version(),
                            state(one, timeline, inForce, today),
                            one.from(),
                            RuleVersions.rules(one.version(), one.settings()),
                            one.reason(),
                            fact == null ? null : fact.envelope().actor(),
                            fact == null ? null : fact.envelope().at()));
        }
        RuleSet standard = RuleSet.standard();
        items.add(
                new RulesVersion(
                        standard.version(),
                        inForce == standard.version() ? State.IN_FORCE : State.PAST,
                        null,
                        standard,
                        null,
                        null,
                        null));
        return new RulesView(versions.programme(), versions.version(), inForce, today, items);
    }

    private static State state(
            RulesPublished one, RuleTimeline timeline, int inForce, LocalDate today) {
        if (timeline.on(one.from()).version() != one.version()) {
            return State.REPLACED;
        }
        if (one.version() == inForce) {
            return State.IN_FORCE;
        }
        return one.from().isAfter(today) ? State.TO_COME : State.PAST;
    }
}
