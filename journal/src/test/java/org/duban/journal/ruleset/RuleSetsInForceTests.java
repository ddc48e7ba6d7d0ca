package org.duban.journal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.journal.ruleset.RulesProposal.ProposedRules;
import org.duban.journal.ruleset.RulesProposal.ProposedRung;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.EscalationLevel;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleSets;
import org.junit.jupiter.api.Test;

class RuleSetsInForceTests {

    private static final LocalDate TODAY = LocalDate.parse("2018-10-17");

    /** In Shanghai it is the day after already. */
    private static final Clock EVENING =
            Clock.fixed(Instant.parse("2018-10-16T17:00:00Z"), ZoneOffset.UTC);

    private final Map<String, RuleVersions> rows = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final RuleSetsInForce rules = new RuleSetsInForce(new Rows(), EVENING);

    @Test
    void whatIsFixedKnowsAsManyVersionsAsItNames() {
        publish("a", 5, TODAY);
        var _ = rules.publishedNow();
        RuleSets fixed = rules.now();

        publish("a", 6, TODAY);
        publish("b", 7, TODAY);

        assertThat(rules.publishedNow()).isEqualTo(3);
        assertThat(fixed.published()).isEqualTo(1);
        assertThat(fixed.of("a").on(TODAY).yellowWorkingDays()).isEqualTo(5);
        assertThat(fixed.of("b").on(TODAY)).isEqualTo(RuleSet.standard());
        assertThat(rules.now().published()).isEqualTo(3);
        assertThat(rules.now().of("b").on(TODAY).yellowWorkingDays()).isEqualTo(7);
    }

    @Test
    void aVersionHoldsForItsProgrammeAlone() {
        publish("a", 5, TODAY);
        publish("b", 7, TODAY);

        assertThat(rules.of("a").on(TODAY).yellowWorkingDays()).isEqualTo(5);
        assertThat(rules.of("b").on(TODAY).yellowWorkingDays()).isEqualTo(7);
        assertThat(rules.of("other").on(TODAY)).isEqualTo(RuleSet.standard());
    }

    @Test
    void onlyWhatWasPublishedSinceIsReadAgain() {
        publish("a", 5, TODAY);
        publish("b", 5, TODAY);
        var _ = rules.publishedNow();
        asked.clear();

        publish("b", 6, TODAY);
        var _ = rules.publishedNow();
        var _ = rules.publishedNow();

        assertThat(asked).containsExactly("b.rules");
    }

    @Test
    void aProgrammeLivesInItsOwnZone() {
        publish("a", 5, TODAY);
        publish("b", 6, TODAY.plusDays(1));
        var _ = rules.publishedNow();

        assertThat(rules.today("a").yellowWorkingDays()).isEqualTo(5);
        assertThat(rules.localDate("a")).isEqualTo(TODAY);
        assertThat(rules.today("other")).isEqualTo(RuleSet.standard());
        assertThat(rules.versionsToday()).isEqualTo(Map.of("a", 2, "b", 1));
        assertThat(rules.otherwiseOn("b", TODAY, TODAY.plusDays(1))).isTrue();
        assertThat(rules.otherwiseOn("a", TODAY, TODAY.plusDays(1))).isFalse();
        assertThat(rules.otherwiseOn(null, TODAY, TODAY.plusDays(1))).isTrue();
        assertThat(rules.otherwiseOn(null, TODAY, TODAY)).isFalse();
    }

    private void publish(String programme, int yellow, LocalDate from) {
        RuleVersions before =
                rows.getOrDefault(
                        RuleVersions.id(programme),
                        RuleVersions.none(programme, ZoneId.of("Asia/Shanghai")));
        ProposedRules settings =
                new ProposedRules(
                        yellow,
                        10,
                        30,
                        DueOnDayOff.STAY,
                        List.of(0),
                        3,
                        0,
                        List.of(new ProposedRung(EscalationLevel.LIAISON, 1)));
        RulesProposal proposal = new RulesProposal(before.version(), from, settings);
        rows.put(RuleVersions.id(programme), before.after(before.publish(proposal, "试行", TODAY)));
    }

    /** Rows of a store, and who was asked for. */
    private final class Rows implements RuleSource {

        @Override
        public Map<String, Long> revisions() {
            Map<String, Long> revisions = new HashMap<>();
            rows.forEach((id, row) -> revisions.put(id, (long) row.published().size()));
            return revisions;
        }

        @Override
        public Map<String, RuleVersions> find(Collection<String> ids) {
            asked.addAll(ids);
            Map<String, RuleVersions> found = new HashMap<>(rows);
            found.keySet().retainAll(ids);
            return found;
        }
    }
}
