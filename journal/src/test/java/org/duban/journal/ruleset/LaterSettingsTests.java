package org.duban.journal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.RulesEvent.DayOff;
import org.duban.events.RulesEvent.Level;
import org.duban.events.RulesEvent.Settings;
import org.duban.events.RulesEvent.Step;
import org.duban.journal.ruleset.RulesProposal.ProposedFieldRule;
import org.duban.journal.ruleset.RulesProposal.ProposedRules;
import org.duban.journal.ruleset.RulesProposal.ProposedRung;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.EscalationLevel;
import org.duban.rules.FieldMode;
import org.duban.rules.FieldRule;
import org.duban.rules.RuleSet;
import org.duban.rules.refusal.Itemised.Item;
import org.junit.jupiter.api.Test;

/** Settings that came later: what stands where they are left out, and what they may be. */
class LaterSettingsTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    private static final List<ProposedRung> LADDER =
            List.of(
                    new ProposedRung(EscalationLevel.LIAISON, 1),
                    new ProposedRung(EscalationLevel.HEAD, 3),
                    new ProposedRung(EscalationLevel.LEADER_IN_CHARGE, 6),
                    new ProposedRung(EscalationLevel.OFFICE, 10));

    private RuleVersions versions = RuleVersions.none("p", ZoneId.of("Asia/Shanghai"));

    @Test
    void whatIsLeftOutStaysAsItIsInTheLatestVersion() {
        publish(new RulesProposal(1, TODAY, extensions(1, 60, note("closure"))));
        publish(yellow(2, 5, TODAY));

        assertThat(versions.timeline().on(TODAY))
                .isEqualTo(
                        RuleSet.standard().toBuilder()
                                .version(3)
                                .yellowWorkingDays(5)
                                .extensionsGranted(1)
                                .extensionDays(60)
                                .fieldRules(
                                        List.of(
                                                new FieldRule(
                                                        "closure",
                                                        "note",
                                                        List.of(),
                                                        List.of(),
                                                        FieldMode.REQUIRED)))
                                .build());
        publish(new RulesProposal(3, TODAY, extensions(1, 60)));
        assertThat(versions.timeline().on(TODAY).fieldRules()).as("all of them").isEmpty();
    }

    @Test
    void rulesOnFieldsAreNotTooManyAndDoNotOverlap() {
        ProposedFieldRule[] many =
                IntStream.rangeClosed(0, 50)
                        .mapToObj(i -> note("form-" + i % 50))
                        .toArray(ProposedFieldRule[]::new);

        RulesRejection no =
                catchThrowableOfType(
                        RulesRejection.class,
                        () ->
                                versions.publish(
                                        new RulesProposal(1, TODAY, extensions(1, 60, many)),
                                        "why",
                                        TODAY));

        assertThat(no.rule()).isEqualTo(RulesRule.RULES_OUT_OF_BOUNDS);
        assertThat(no.items())
                .extracting(Item::field, Item::rule)
                .containsExactly(
                        tuple("rules.fieldRules", RulesRule.FIELD_RULES_TOO_MANY),
                        tuple("rules.fieldRules[50]", RulesRule.FIELD_RULES_OVERLAP));
    }

    @Test
    void whatWasPublishedBeforeItCouldBeSetIsAsInTheStandard() {
        Settings old =
                new Settings(
                        5,
                        10,
                        30,
                        DayOff.STAY,
                        List.of(7, 3, 1, 0),
                        3,
                        0,
                        List.of(new Step(Level.LIAISON, 1)));

        RuleSet read = RuleVersions.rules(2, old);

        assertThat(read.extensionsGranted()).isEqualTo(3);
        assertThat(read.extensionDays()).isEqualTo(366);
        assertThat(read.fieldRules()).isEmpty();
    }

    private void publish(RulesProposal proposal) {
        versions = versions.after(versions.publish(proposal, "why", TODAY));
    }

    private static ProposedRules extensions(
            int granted, int days, ProposedFieldRule... fieldRules) {
        return new ProposedRules(
                3,
                10,
                30,
                DueOnDayOff.STAY,
                List.of(7, 3, 1, 0),
                3,
                0,
                LADDER,
                granted,
                days,
                List.of(fieldRules));
    }

    private static ProposedFieldRule note(String form) {
        return new ProposedFieldRule(form, "note", List.of(), null, FieldMode.REQUIRED);
    }

    private static RulesProposal yellow(int basedOn, int days, LocalDate from) {
        return new RulesProposal(
                basedOn,
                from,
                new ProposedRules(
                        days, 10, 30, DueOnDayOff.STAY, List.of(7, 3, 1, 0), 3, 0, LADDER));
    }
}
