package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.TaskScenario.given;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.events.TaskEvent;
import org.duban.rules.FieldMode;
import org.duban.rules.FieldRule;
import org.duban.rules.RuleSet;
import org.duban.task.task.TriedField.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is ruled on a field holds for every form, every field and every mode that can be ruled. */
class FormTests {

    static List<Arguments> ruled() {
        List<Arguments> all = new ArrayList<>();
        Forms.catalogue()
                .forEach(
                        (form, fields) ->
                                fields.forEach(
                                        field ->
                                                field.modes()
                                                        .forEach(
                                                                mode ->
                                                                        all.add(
                                                                                Arguments.of(
                                                                                        form,
                                                                                        field
                                                                                                .name(),
                                                                                        mode)))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void whatIsRuledOnAFieldIsHeldAgainstTheFormThatIsBrought(
            TaskVerb form, String field, FieldMode mode) {
        RuleSet rules = ruling(form, field, mode, List.of(), List.of());

        switch (mode) {
            case REQUIRED -> {
                refused(form, field, As.CLEARED, rules, TaskRule.FIELD_REQUIRED);
                assertThat(brought(form, field, As.FILLED, rules)).isNotNull();
            }
            case READ_ONLY -> {
                refused(form, field, As.FILLED, rules, TaskRule.FIELD_READ_ONLY);
                assertThat(brought(form, field, As.LEFT, rules)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void whatIsRuledForOtherStatusesRolesAndFormsDoesNotConcernIt(
            TaskVerb form, String field, FieldMode mode) {
        BroughtForms.Way way = BroughtForms.WAYS.get(form);
        String status = given(way.given()).task().status().name();
        List<String> otherRoles =
                Stream.of(Capacity.values())
                        .filter(one -> !way.by().capacities().contains(one))
                        .map(Capacity::slug)
                        .toList();
        List<String> otherStatuses =
                Stream.of(TaskStatus.values())
                        .map(Enum::name)
                        .filter(one -> !one.equals(status))
                        .toList();
        As as = mode == FieldMode.READ_ONLY ? As.FILLED : As.CLEARED;

        for (RuleSet rules :
                List.of(
                        RuleSet.standard(),
                        ruling(form, field, mode, otherStatuses, List.of()),
                        ruling(form, field, mode, List.of(), otherRoles),
                        ruling(TaskVerb.EVIDENCE, field, mode, List.of(), List.of()),
                        ruling(form, "another", mode, List.of(), List.of()))) {
            assertThat(brought(form, field, as, rules)).isNotNull();
        }
        RuleSet meant = ruling(form, field, mode, List.of(status), way.by().roles());
        refused(
                form,
                field,
                as,
                meant,
                mode == FieldMode.READ_ONLY ? TaskRule.FIELD_READ_ONLY : TaskRule.FIELD_REQUIRED);
    }

    @Test
    void theRefusalNamesFormFieldStatusAndVersion() {
        RuleSet rules =
                ruling(
                        TaskVerb.PROGRESS_UPDATES,
                        "nextSteps",
                        FieldMode.REQUIRED,
                        List.of(),
                        List.of());

        TaskRejection no =
                refused(
                        TaskVerb.PROGRESS_UPDATES,
                        "nextSteps",
                        As.LEFT,
                        rules,
                        TaskRule.FIELD_REQUIRED);

        assertThat(no.facts())
                .containsEntry("form", "progress-updates")
                .containsEntry("field", "nextSteps")
                .containsEntry("status", TaskStatus.IN_PROGRESS)
                .containsEntry("version", 7);
    }

    @Test
    void whatTheProductItselfRulesOnIsNotMadeOtherwise() {
        RuleSet rules =
                ruling(
                        TaskVerb.PROGRESS_UPDATES,
                        "percent",
                        FieldMode.READ_ONLY,
                        List.of(),
                        List.of());

        assertThat(brought(TaskVerb.PROGRESS_UPDATES, "problems", As.FILLED, rules)).isNotNull();
        assertThat(
                        given(inProgress(40))
                                .task()
                                .fields(TaskVerb.PROGRESS_UPDATES, LIAISON.under(rules)))
                .first()
                .extracting(FieldUse::mode, FieldUse::rulesVersion)
                .containsExactly(FieldStanding.REQUIRED, null);
    }

    @Test
    void everyFieldSaysHowItStandsAndWhoSaysSo() {
        RuleSet rules =
                ruling(
                        TaskVerb.PROGRESS_UPDATES,
                        "nextSteps",
                        FieldMode.REQUIRED,
                        List.of("IN_PROGRESS"),
                        List.of("liaison"));

        List<FieldUse> uses =
                given(inProgress(40))
                        .task()
                        .fields(TaskVerb.PROGRESS_UPDATES, LIAISON.under(rules));

        assertThat(uses)
                .extracting(use -> use.field().name(), FieldUse::mode, FieldUse::rulesVersion)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "percent", FieldStanding.REQUIRED, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "problems", FieldStanding.EDITABLE, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "nextSteps", FieldStanding.REQUIRED, 7));
        assertThat(given(inProgress(40)).task().fields(TaskVerb.EVIDENCE, LIAISON)).isEmpty();
    }

    @Test
    void whoActsInSeveralRolesFillsInWhatOneOfThemHasTo() {
        Acting both =
                new Acting(
                        "rsj",
                        EnumSet.of(Capacity.LIAISON, Capacity.HEAD),
                        RuleSet.standard().toBuilder()
                                .fieldRules(
                                        List.of(
                                                rule("problems", "liaison", FieldMode.READ_ONLY),
                                                rule("problems", "head", FieldMode.REQUIRED)))
                                .build());

        given(inProgress(40))
                .when(
                        t ->
                                t.asLead(both, TODAY)
                                        .postProgress(60, "x", null, null, null, null, List.of()))
                .thenRejected(TaskRule.FIELD_REQUIRED);
    }

    @Test
    void everyFormThatCanBeRuledOnIsBroughtHere() {
        assertThat(BroughtForms.WAYS.keySet())
                .isEqualTo(
                        EnumSet.copyOf(
                                Forms.catalogue().keySet().stream()
                                        .filter(
                                                form ->
                                                        Forms.of(form).stream()
                                                                .anyMatch(
                                                                        field ->
                                                                                !field.modes()
                                                                                        .isEmpty()))
                                        .toList()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyInAnotherCapacityMayDoIt(TaskVerb verb) {
        Set<Capacity> others = new HashSet<>(Arrays.asList(Capacity.values()));
        others.removeAll(verb.capacities());
        Task task = given(inProgress(40)).task();

        assertThat(verb.capacities()).isNotEmpty();
        for (String department : task.readers()) {
            TaskRejection no =
                    catchThrowableOfType(
                            TaskRejection.class,
                            () ->
                                    verb.check(
                                            task,
                                            new Acting(department, others, RuleSet.standard()),
                                            TODAY));
            assertThat(no.rule().kind()).isEqualTo(org.duban.rules.refusal.Rule.Kind.FORBIDDEN);
        }
    }

    private static FieldRule rule(String field, String role, FieldMode mode) {
        return new FieldRule("progress-updates", field, List.of(), List.of(role), mode);
    }

    private static RuleSet ruling(
            TaskVerb form,
            String field,
            FieldMode mode,
            List<String> statuses,
            List<String> roles) {
        return RuleSet.standard().toBuilder()
                .version(7)
                .fieldRules(List.of(new FieldRule(form.slug(), field, statuses, roles, mode)))
                .build();
    }

    private static TaskEvent brought(TaskVerb form, String field, As as, RuleSet rules) {
        BroughtForms.Way way = BroughtForms.WAYS.get(form);
        Task task = given(way.given()).task();
        return way.how().bring(task, way.by().under(rules), new TriedField(field, as));
    }

    private static TaskRejection refused(
            TaskVerb form, String field, As as, RuleSet rules, TaskRule rule) {
        TaskRejection no =
                catchThrowableOfType(TaskRejection.class, () -> brought(form, field, as, rules));
        assertThat(no).as("%s of %s", field, form).isNotNull();
        assertThat(no.rule()).isEqualTo(rule);
        assertThat(no.facts()).containsEntry("field", field);
        return no;
    }
}
