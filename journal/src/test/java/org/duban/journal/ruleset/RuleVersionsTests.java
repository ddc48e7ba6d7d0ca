package org.duban.journal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.EventJson;
import org.duban.events.RulesEvent.RulesPublished;
import org.duban.journal.ruleset.RulesProposal.ProposedFieldRule;
import org.duban.journal.ruleset.RulesProposal.ProposedRules;
import org.duban.journal.ruleset.RulesProposal.ProposedRung;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.EscalationLevel;
import org.duban.rules.FieldMode;
import org.duban.rules.FieldRule;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.duban.rules.refusal.Itemised.Item;
import org.duban.rules.refusal.Rule;
import org.junit.jupiter.api.Test;

class RuleVersionsTests {

    private static final LocalDate TODAY = LocalDate.parse("2018-10-17");
    private static final List<ProposedRung> LADDER =
            List.of(
                    new ProposedRung(EscalationLevel.LIAISON, 1),
                    new ProposedRung(EscalationLevel.HEAD, 3),
                    new ProposedRung(EscalationLevel.LEADER_IN_CHARGE, 6),
                    new ProposedRung(EscalationLevel.OFFICE, 10));

    private RuleVersions versions = RuleVersions.none("p", ZoneId.of("Asia/Shanghai"));

    @Test
    void versionsCountUpFromTheStandardWithoutAGap() {
        assertThat(versions.version()).isEqualTo(1);

        publish(yellow(1, 5, TODAY));
        publish(yellow(2, 6, TODAY));

        assertThat(versions.published()).extracting(RulesPublished::version).containsExactly(2, 3);
        assertThat(versions.version()).isEqualTo(3);
    }

    @Test
    void theStandardHoldsUntilTheDayOfTheFirst() {
        publish(yellow(1, 5, TODAY.plusDays(3)));

        RuleTimeline timeline = versions.timeline();

        assertThat(timeline.on(TODAY.plusDays(2))).isEqualTo(RuleSet.standard());
        assertThat(timeline.on(TODAY.plusDays(3)))
                .isEqualTo(RuleSet.standard().withVersion(2).withYellowWorkingDays(5));
    }

    @Test
    void everySettingIsKept() {
        ProposedRules rules =
                new ProposedRules(
                        1,
                        2,
                        3,
                        DueOnDayOff.ROLL_FORWARD,
                        List.of(2, 9),
                        4,
                        5,
                        List.of(
                                new ProposedRung(EscalationLevel.HEAD, 1),
                                new ProposedRung(EscalationLevel.OFFICE, 8)),
                        6,
                        90,
                        List.of(
                                new ProposedFieldRule(
                                        "parts",
                                        "evidence",
                                        List.of("RETURNED", "IN_PROGRESS", "RETURNED"),
                                        null,
                                        FieldMode.REQUIRED)));

        publish(new RulesProposal(1, TODAY, rules));

        RuleSet kept = versions.timeline().on(TODAY);
        assertThat(kept.yellowWorkingDays()).isEqualTo(1);
        assertThat(kept.behindTolerancePercent()).isEqualTo(2);
        assertThat(kept.staleDays()).isEqualTo(3);
        assertThat(kept.dueOnDayOff()).isEqualTo(DueOnDayOff.ROLL_FORWARD);
        assertThat(kept.reminderDays()).containsExactly(9, 2);
        assertThat(kept.overdueEveryWorkingDays()).isEqualTo(4);
        assertThat(kept.graceDays()).isEqualTo(5);
        assertThat(kept.extensionsGranted()).isEqualTo(6);
        assertThat(kept.extensionDays()).isEqualTo(90);
        assertThat(kept.fieldRules())
                .containsExactly(
                        new FieldRule(
                                "parts",
                                "evidence",
                                List.of("IN_PROGRESS", "RETURNED"),
                                List.of(),
                                FieldMode.REQUIRED));
        assertThat(kept.levelOn(7)).isEqualTo(EscalationLevel.HEAD);
        assertThat(kept.levelOn(8)).isEqualTo(EscalationLevel.OFFICE);
        assertThat(
                        EventJson.mapper()
                                .readValue(
                                        EventJson.mapper().writeValueAsBytes(versions),
                                        RuleVersions.class))
                .isEqualTo(versions);
    }

    @Test
    void theReasonAndTheDayAreNoted() {
        RulesPublished event = versions.publish(yellow(1, 5, TODAY.plusDays(1)), " 早提醒 ", TODAY);

        assertThat(event.reason()).isEqualTo("早提醒");
        assertThat(event.on()).isEqualTo(TODAY);
        assertThat(event.from()).isEqualTo(TODAY.plusDays(1));
        assertThat(event.zone()).isEqualTo("Asia/Shanghai");
        assertThat(event.programme()).isEqualTo("p");
    }

    @Test
    void whoWroteFromAnOlderVersionIsTold() {
        publish(yellow(1, 5, TODAY));

        refused(RulesRule.RULES_RACED, yellow(1, 6, TODAY));
        refused(RulesRule.RULES_RACED, yellow(3, 6, TODAY));
    }

    @Test
    void noVersionHoldsFromAPastDay() {
        refused(RulesRule.RULES_FROM_A_PAST_DAY, yellow(1, 5, TODAY.minusDays(1)));
    }

    @Test
    void noVersionHoldsFromBeforeTheOneBeforeIt() {
        publish(yellow(1, 5, TODAY.plusDays(9)));

        refused(RulesRule.RULES_BEFORE_ANOTHER_VERSION, yellow(2, 6, TODAY.plusDays(8)));
        publish(yellow(2, 6, TODAY.plusDays(9)));
        assertThat(versions.timeline().on(TODAY.plusDays(9)).version()).isEqualTo(3);
    }

    @Test
    void noVersionIsForDaysNobodyCanForesee() {
        refused(RulesRule.RULES_TOO_FAR_AHEAD, yellow(1, 5, TODAY.plusDays(367)));
        publish(yellow(1, 5, TODAY.plusDays(366)));
    }

    @Test
    void aVersionChangesSomething() {
        refused(RulesRule.RULES_UNCHANGED, yellow(1, 3, TODAY));
        publish(yellow(1, 5, TODAY.plusDays(5)));
        refused(RulesRule.RULES_UNCHANGED, yellow(2, 5, TODAY.plusDays(9)));
        publish(yellow(2, 3, TODAY.plusDays(9)));
    }

    @Test
    void aProgrammeHasNotAnyNumberOfVersions() {
        for (int i = 0; i < RuleVersions.MOST_PUBLISHED; i++) {
            publish(yellow(versions.version(), 5 + i % 2, TODAY));
        }

        refused(RulesRule.RULES_VERSIONS_USED_UP, yellow(versions.version(), 7, TODAY));
    }

    @Test
    void everyValueThatCannotBeIsToldWhereItStands() {
        List<Integer> many = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        Collections.addAll(many, 9, 61);
        ProposedRules rules =
                new ProposedRules(
                        61,
                        101,
                        367,
                        DueOnDayOff.STAY,
                        many,
                        0,
                        32,
                        List.of(
                                new ProposedRung(EscalationLevel.HEAD, 2),
                                new ProposedRung(EscalationLevel.LIAISON, 3),
                                new ProposedRung(EscalationLevel.OFFICE, 3)),
                        13,
                        0,
                        null);

        assertThat(items(rules))
                .extracting(Item::field, Item::rule)
                .containsExactlyInAnyOrder(
                        tuple("yellowWorkingDays", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("behindTolerancePercent", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("staleDays", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("overdueEveryWorkingDays", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("graceDays", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("extensionsGranted", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("extensionDays", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("reminderDays", RulesRule.REMINDERS_TOO_MANY),
                        tuple("reminderDays[10]", RulesRule.REMINDER_TWICE),
                        tuple("reminderDays[11]", RulesRule.RULE_VALUE_OUT_OF_BOUNDS),
                        tuple("ladder[0].fromWorkingDay", RulesRule.LADDER_STARTS_LATE),
                        tuple("ladder[1]", RulesRule.LADDER_NOT_ASCENDING),
                        tuple("ladder[2]", RulesRule.LADDER_NOT_ASCENDING));
    }

    @Test
    void thereIsALadder() {
        ProposedRules none =
                new ProposedRules(3, 10, 30, DueOnDayOff.STAY, List.of(), 3, 0, List.of());

        assertThat(items(none)).extracting(Item::rule).containsExactly(RulesRule.LADDER_EMPTY);
    }

    private static org.assertj.core.groups.Tuple tuple(String field, Rule rule) {
        return org.assertj.core.api.Assertions.tuple("rules." + field, rule);
    }

    private List<Item> items(ProposedRules rules) {
        List<Item> items = new ArrayList<>();
        RulesProposal proposal = new RulesProposal(1, TODAY, rules);
        assertThatThrownBy(() -> versions.publish(proposal, "why", TODAY))
                .asInstanceOf(type(RulesRejection.class))
                .satisfies(
                        no -> {
                            assertThat(no.rule()).isEqualTo(RulesRule.RULES_OUT_OF_BOUNDS);
                            items.addAll(no.items());
                        });
        return items;
    }

    private void refused(RulesRule rule, RulesProposal proposal) {
        assertThatThrownBy(() -> versions.publish(proposal, "why", TODAY))
                .asInstanceOf(type(RulesRejection.class))
                .satisfies(no -> assertThat(no.rule()).isEqualTo(rule));
    }

    private void publish(RulesProposal proposal) {
        versions = versions.after(versions.publish(proposal, "why", TODAY));
    }

    private static RulesProposal yellow(int basedOn, int days, LocalDate from) {
        return new RulesProposal(
                basedOn,
                from,
                new ProposedRules(
                        days, 10, 30, DueOnDayOff.STAY, List.of(7, 3, 1, 0), 3, 0, LADDER));
    }
}
