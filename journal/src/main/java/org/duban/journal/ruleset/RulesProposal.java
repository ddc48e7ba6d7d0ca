package org.duban.journal.ruleset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.events.RulesEvent.DayOff;
import org.duban.events.RulesEvent.FieldUse;
import org.duban.events.RulesEvent.FormField;
import org.duban.events.RulesEvent.Level;
import org.duban.events.RulesEvent.Settings;
import org.duban.events.RulesEvent.Step;
import org.duban.rules.DueOnDayOff;
import org.duban.rules.EscalationLevel;
import org.duban.rules.FieldMode;
import org.duban.rules.FieldRule;
import org.duban.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Another version of a programme's rules as it is asked for, to be looked at or published.
 *
 * @param basedOn the version it was written from: the latest, else somebody was faster
 * @param from the first day on which it is to hold, local date in the programme's zone
 */
public record RulesProposal(
        @NotNull Integer basedOn, @NotNull LocalDate from, @NotNull @Valid ProposedRules rules) {

    /**
     * All settings; what each means says {@link RuleSet}.
     *
     * @param extensionsGranted left out: as in the latest version
     * @param extensionDays left out: as in the latest version
     * @param fieldRules all of them; left out: as in the latest version
     */
    public record ProposedRules(
            @NotNull Integer yellowWorkingDays,
            @NotNull Integer behindTolerancePercent,
            @NotNull Integer staleDays,
            @NotNull DueOnDayOff dueOnDayOff,
            @NotNull @Size(max = 100) List<@NotNull Integer> reminderDays,
            @NotNull Integer overdueEveryWorkingDays,
            @NotNull Integer graceDays,
            @NotNull @Size(max = 100) List<@NotNull @Valid ProposedRung> ladder,
            @Nullable Integer extensionsGranted,
            @Nullable Integer extensionDays,
            @Nullable @Size(max = 100) List<@NotNull @Valid ProposedFieldRule> fieldRules) {

        /** Settings that leave out what may be left out. */
        public ProposedRules(
                Integer yellowWorkingDays,
                Integer behindTolerancePercent,
                Integer staleDays,
                DueOnDayOff dueOnDayOff,
                List<Integer> reminderDays,
                Integer overdueEveryWorkingDays,
                Integer graceDays,
                List<ProposedRung> ladder) {
            this(
                    yellowWorkingDays,
                    behindTolerancePercent,
                    staleDays,
                    dueOnDayOff,
                    reminderDays,
                    overdueEveryWorkingDays,
                    graceDays,
                    ladder,
                    null,
                    null,
                    null);
        }

        /** The rules on fields; none where they are left out. */
        public List<FieldRule> onFields() {
            return Objects.requireNonNullElse(fieldRules, List.<ProposedFieldRule>of()).stream()
                    .map(ProposedFieldRule::rule)
                    .toList();
        }
    }

    /**
     * A rule on a field of a form; what each means says {@link FieldRule}.
     *
     * @param statuses left out: in any
     * @param roles left out: whoever it is
     */
    public record ProposedFieldRule(
            @NotBlank String form,
            @NotBlank String field,
            @Nullable @Size(max = 20) List<@NotBlank String> statuses,
            @Nullable @Size(max = 20) List<@NotBlank String> roles,
            @NotNull FieldMode mode) {

        FieldRule rule() {
            return new FieldRule(form, field, named(statuses), named(roles), mode);
        }

        private static List<String> named(@Nullable List<String> names) {
            return names == null ? List.of() : names.stream().distinct().sorted().toList();
        }
    }

    /** A rung of the escalation ladder. */
    public record ProposedRung(@NotNull EscalationLevel level, @NotNull Integer fromWorkingDay) {}

    /**
     * The settings, in the form they are kept in.
     *
     * @param latest those of the latest version
     * @throws RulesRejection RULES_OUT_OF_BOUNDS with all that is wrong
     */
    public Settings settings(RuleSet latest) {
        RuleBounds.require(rules);
        return new Settings(
                rules.yellowWorkingDays(),
                rules.behindTolerancePercent(),
                rules.staleDays(),
                DayOff.valueOf(rules.dueOnDayOff().name()),
                rules.reminderDays().stream().sorted((a, b) -> Integer.compare(b, a)).toList(),
                rules.overdueEveryWorkingDays(),
                rules.graceDays(),
                rules.ladder().stream()
                        .map(
                                rung ->
                                        new Step(
                                                Level.valueOf(rung.level().name()),
                                                rung.fromWorkingDay()))
                        .toList(),
                Objects.requireNonNullElse(rules.extensionsGranted(), latest.extensionsGranted()),
                Objects.requireNonNullElse(rules.extensionDays(), latest.extensionDays()),
                (rules.fieldRules() == null ? latest.fieldRules() : rules.onFields())
                        .stream().map(RulesProposal::kept).toList());
    }

    private static FormField kept(FieldRule rule) {
        return new FormField(
                rule.form(),
                rule.field(),
                rule.statuses(),
                rule.roles(),
                FieldUse.valueOf(rule.mode().name()));
    }
}
