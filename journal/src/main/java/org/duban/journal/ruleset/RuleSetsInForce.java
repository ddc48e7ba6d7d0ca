package org.duban.journal.ruleset;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleSets;
import org.duban.rules.RuleTimeline;
import org.duban.rules.RulesOfToday;
import org.jspecify.annotations.Nullable;

/**
 * The rules of all programmes as they were published. All instances of a service look at the same
 * rows, at most a quarter of a second late; only what was published since is read again.
 */
public final class RuleSetsInForce implements RulesOfToday {

    private record Known(Map<String, One> byProgramme, Map<String, Long> revisions, long at) {}

    /** The rules as they were at a moment, and how many versions that were. */
    private record Fixed(Known known) implements RuleSets {

        @Override
        public RuleTimeline of(String programme) {
            return RuleSetsInForce.of(known, programme);
        }

        @Override
        public long published() {
            return RuleSetsInForce.published(known);
        }
    }

    private record One(RuleVersions versions, RuleTimeline timeline) {

        static One of(RuleVersions versions) {
            return new One(versions, versions.timeline());
        }
    }

    private static final long BOUND = Duration.ofMillis(250).toNanos();

    private final RuleSource source;
    private final Clock clock;
    private volatile @Nullable Known known;

    public RuleSetsInForce(RuleSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public RuleTimeline of(String programme) {
        return of(known(), programme);
    }

    @Override
    public RuleSets now() {
        return new Fixed(known());
    }

    /** All versions of a programme; null when it has published nothing. */
    public @Nullable RuleVersions versions(String programme) {
        One one = latest().byProgramme().get(programme);
        return one == null ? null : one.versions();
    }

    @Override
    public RuleSet today(String programme) {
        One one = known().byProgramme().get(programme);
        return one == null ? RuleSet.standard() : one.timeline().on(today(one));
    }

    /**
     * Today in the zone of a programme; of one that has published nothing, and has but one rule set
     * on every day, in that of the clock.
     */
    @Override
    public LocalDate localDate(String programme) {
        One one = known().byProgramme().get(programme);
        return one == null ? LocalDate.now(clock) : today(one);
    }

    /**
     * The version that holds today, for each programme that has published one; those of which the
     * first is yet to come have the standard.
     */
    public Map<String, Integer> versionsToday() {
        Map<String, Integer> versions = new TreeMap<>();
        latest().byProgramme()
                .forEach(
                        (programme, one) ->
                                versions.put(programme, one.timeline().on(today(one)).version()));
        return versions;
    }

    /**
     * Whether other rules hold on a later day than today.
     *
     * @param programme null for any
     */
    public boolean otherwiseOn(@Nullable String programme, LocalDate today, LocalDate day) {
        return day.isAfter(today)
                && known().byProgramme().entrySet().stream()
                        .filter(one -> programme == null || programme.equals(one.getKey()))
                        .anyMatch(
                                one -> {
                                    RuleTimeline timeline = one.getValue().timeline();
                                    return !timeline.on(today).equals(timeline.on(day));
                                });
    }

    @Override
    public Collection<RuleSet> allToday() {
        List<RuleSet> all = new ArrayList<>(List.of(RuleSet.standard()));
        known().byProgramme().values().forEach(one -> all.add(one.timeline().on(today(one))));
        return all;
    }

    /** How many versions were ever published, as far as is known; never too many. */
    @Override
    public long published() {
        return published(known());
    }

    /** How many versions were published up to this moment. */
    public long publishedNow() {
        return published(latest());
    }

    /**
     * Names a calendar together with the rules: what was planned over days under another name is
     * planned anew. While nothing was published it is the name of the calendar.
     */
    public static String mark(String calendarVersion, long published) {
        return published == 0 ? calendarVersion : calendarVersion + "+" + published;
    }

    private static long published(Known known) {
        return known.revisions().values().stream().mapToLong(Long::longValue).sum();
    }

    private LocalDate today(One one) {
        return LocalDate.now(clock.withZone(ZoneId.of(one.versions().zone())));
    }

    private static RuleTimeline of(Known known, String programme) {
        One one = known.byProgramme().get(programme);
        return one == null ? RuleTimeline.standard() : one.timeline();
    }

    private Known known() {
        Known last = known;
        return last != null && System.nanoTime() - last.at() < BOUND ? last : latest();
    }

    private Known latest() {
        Known last = known;
        Map<String, Long> before = last == null ? Map.of() : last.revisions();
        Map<String, Long> revisions = source.revisions();
        Map<String, One> all = new HashMap<>(last == null ? Map.of() : last.byProgramme());
        if (!revisions.equals(before)) {
            List<String> changed = new ArrayList<>(revisions.keySet());
            changed.removeIf(id -> Objects.equals(revisions.get(id), before.get(id)));
            source.find(changed)
                    .values()
                    .forEach(versions -> all.put(versions.programme(), One.of(versions)));
        }
        Known now = new Known(Map.copyOf(all), Map.copyOf(revisions), System.nanoTime());
        known = now;
        return now;
    }
}
