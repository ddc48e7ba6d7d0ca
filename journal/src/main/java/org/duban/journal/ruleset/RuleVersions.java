package org.duban.journal.ruleset;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.RulesEvent;
import org.duban.events.RulesEvent.FormField;
import org.duban.events.RulesEvent.RulesPublished;
import org.duban.events.RulesEvent.Settings;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.EscalationLevel;
import org.duban.rules.FieldMode;
import org.duban.rules.FieldRule;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.duban.rules.Rung;

/**
 * All versions of a programme's rules. Version 1 is the standard and holds from the beginning;
 * those that were published count on from 2, without a gap. Every service follows the same events
 * to the same versions.
 *
 * @param zone IANA zone of the programme
 * @param published ascending by version, and never descending by the day they hold from
 */
public record RuleVersions(String programme, String zone, List<RulesPublished> published) {

    /** So many may be published: who needs more changes them too often to be understood. */
    public static final int MOST_PUBLISHED = 100;

    /** A version is for days that people can foresee. */
    static final int MOST_DAYS_AHEAD = 366;

    /** A programme that has published nothing. */
    public static RuleVersions none(String programme, ZoneId zone) {
        return new RuleVersions(programme, zone.getId(), List.of());
    }

    /** The id of the aggregate. */
    public static String id(String programme) {
        return programme + ".rules";
    }

    /** The first version that is published. */
    public static RuleVersions born(String id, RulesEvent event) {
        return switch (event) {
            case RulesPublished first ->
                    new RuleVersions(first.programme(), first.zone(), List.of(first));
        };
    }

    /** All of them after a further one. */
    public RuleVersions after(RulesEvent event) {
        return switch (event) {
            case RulesPublished next -> {
                List<RulesPublished> more = new ArrayList<>(published);
                more.add(next);
                yield new RuleVersions(programme, zone, List.copyOf(more));
            }
        };
    }

    /** The latest version. */
    public int version() {
        return published.isEmpty() ? RuleSet.standard().version() : published.getLast().version();
    }

    /** Which of them holds on which day. */
    public RuleTimeline timeline() {
        RuleTimeline timeline = RuleTimeline.standard();
        for (RulesPublished one : published) {
            timeline = timeline.then(one.from(), rules(one.version(), one.settings()));
        }
        return timeline;
    }

    /** The same with a version that is looked at. */
    public RuleTimeline with(RulesProposal proposal) {
        return timeline().then(proposal.from(), rules(version() + 1, proposal.settings(latest())));
    }

    /**
     * Publishes another version.
     *
     * @param today local date in the programme's zone
     * @throws RulesRejection RULES_RACED, RULES_FROM_A_PAST_DAY, RULES_BEFORE_ANOTHER_VERSION,
     *     RULES_TOO_FAR_AHEAD, RULES_VERSIONS_USED_UP, RULES_OUT_OF_BOUNDS, RULES_UNCHANGED
     */
    public RulesPublished publish(RulesProposal proposal, String reason, LocalDate today) {
        requireLatest(proposal.basedOn());
        requireDay(proposal.from(), today);
        if (published.size() >= MOST_PUBLISHED) {
            throw new RulesRejection(
                    RulesRule.RULES_VERSIONS_USED_UP, Map.of("most", MOST_PUBLISHED));
        }
        RuleSet latest = latest();
        Settings settings = proposal.settings(latest);
        if (rules(latest.version(), settings).equals(latest)) {
            throw new RulesRejection(RulesRule.RULES_UNCHANGED, Map.of("version", version()));
        }
        return new RulesPublished(
                programme, version() + 1, zone, proposal.from(), settings, reason.strip(), today);
    }

    private RuleSet latest() {
        return published.isEmpty()
                ? RuleSet.standard()
                : rules(version(), published.getLast().settings());
    }

    private void requireLatest(int basedOn) {
        if (basedOn != version()) {
            throw new RulesRejection(
                    RulesRule.RULES_RACED, Map.of("basedOn", basedOn, "version", version()));
        }
    }

    private void requireDay(LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            throw new RulesRejection(
                    RulesRule.RULES_FROM_A_PAST_DAY, Map.of("from", from, "today", today));
        }
        if (!published.isEmpty() && from.isBefore(published.getLast().from())) {
            throw new RulesRejection(
                    RulesRule.RULES_BEFORE_ANOTHER_VERSION,
                    Map.of(
                            "from",
                            from,
                            "version",
                            version(),
                            "other",
                            published.getLast().from()));
        }
        LocalDate last = today.plusDays(MOST_DAYS_AHEAD);
        if (from.isAfter(last)) {
            throw new RulesRejection(
                    RulesRule.RULES_TOO_FAR_AHEAD, Map.of("from", from, "last", last));
        }
    }

    /**
     * The settings of a version as everything is derived by them; what could not be set when it was
     * published is as in the standard.
     */
    public static RuleSet rules(int version, Settings settings) {
        return new RuleSet(
                version,
                settings.yellowWorkingDays(),
                settings.behindTolerancePercent(),
                settings.staleDays(),
                DueOnDayOff.valueOf(settings.dueOnDayOff().name()),
                settings.reminderDays(),
                settings.overdueEveryWorkingDays(),
                settings.graceDays(),
                settings.ladder().stream()
                        .map(
                                step ->
                                        new Rung(
                                                EscalationLevel.valueOf(step.level().name()),
                                                step.fromWorkingDay()))
                        .toList(),
                Objects.requireNonNullElse(
                        settings.extensionsGranted(), RuleSet.standard().extensionsGranted()),
                Objects.requireNonNullElse(
                        settings.extensionDays(), RuleSet.standard().extensionDays()),
                Objects.requireNonNullElse(settings.fields(), List.<FormField>of()).stream()
                        .map(
                                field ->
                                        new FieldRule(
                                                field.form(),
                                                field.field(),
                                                field.statuses(),
                                                field.roles(),
                                                FieldMode.valueOf(field.use().name())))
                        .toList());
    }
}
