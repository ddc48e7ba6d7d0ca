package org.duban.task.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.rules.FieldMode;
import org.duban.task.task.FieldNeed;
import org.duban.task.task.FormField;
import org.duban.task.task.Forms;
import org.duban.task.task.TaskVerb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The catalogue of forms names what is really posted, and what the doors really insist on. */
class FormRecordsTests {

    private static final Map<TaskVerb, Class<? extends Record>> POSTED =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(TaskVerb.REDRAFTING, NewDraft.class),
                            Map.entry(TaskVerb.ASSIGNMENT, SigningController.NewAssignment.class),
                            Map.entry(
                                    TaskVerb.ACKNOWLEDGEMENT, SigningController.NewSignature.class),
                            Map.entry(TaskVerb.REFUSAL, SigningController.NewRefusal.class),
                            Map.entry(TaskVerb.PROGRESS_UPDATES, TaskRequests.ProgressUpdate.class),
                            Map.entry(TaskVerb.MILESTONES, TaskRequests.MilestoneCompletion.class),
                            Map.entry(
                                    TaskVerb.EXTENSION_REQUESTS,
                                    TaskRequests.ExtensionRequest.class),
                            Map.entry(
                                    TaskVerb.EXTENSION_DECISION,
                                    TaskRequests.ExtensionDecision.class),
                            Map.entry(
                                    TaskVerb.COMPLETION_CLAIM, TaskRequests.CompletionClaim.class),
                            Map.entry(TaskVerb.CLOSURE, TaskRequests.Note.class),
                            Map.entry(TaskVerb.RETURNS, TaskRequests.Grounds.class),
                            Map.entry(TaskVerb.REOPENING, TaskRequests.Grounds.class),
                            Map.entry(TaskVerb.SUSPENSION, TaskRequests.Grounds.class),
                            Map.entry(TaskVerb.RESUMPTION, TaskRequests.Grounds.class),
                            Map.entry(TaskVerb.TERMINATION, TaskRequests.Grounds.class),
                            Map.entry(TaskVerb.LEAD, SigningController.NewLead.class),
                            Map.entry(TaskVerb.REVISIONS, RevisionController.NewRevision.class),
                            Map.entry(TaskVerb.NIL_UPDATES, TaskRequests.NilUpdate.class),
                            Map.entry(TaskVerb.PARTS, TeamRequests.Contribution.class),
                            Map.entry(TaskVerb.HELP_REQUESTS, TeamRequests.HelpRequest.class),
                            Map.entry(TaskVerb.HELP_ANSWER, TeamRequests.Answer.class),
                            Map.entry(TaskVerb.HELP_CLOSURE, TaskRequests.Note.class),
                            Map.entry(TaskVerb.QUESTIONS, TeamRequests.Words.class),
                            Map.entry(TaskVerb.ANSWERS, TeamRequests.Words.class),
                            Map.entry(TaskVerb.INSTRUCTIONS, TeamRequests.NewInstruction.class),
                            Map.entry(TaskVerb.INSTRUCTION_ANSWER, TeamRequests.Answer.class),
                            Map.entry(TaskVerb.INSTRUCTION_CLOSURE, TaskRequests.Note.class),
                            Map.entry(TaskVerb.CLAUSES, PurposeController.ServedClauses.class),
                            Map.entry(TaskVerb.SUBTASKS, NewSubtask.class),
                            Map.entry(
                                    TaskVerb.DELEGATIONS, DelegationController.NewDelegation.class),
                            Map.entry(TaskVerb.DELEGATION_END, TaskRequests.Note.class),
                            Map.entry(TaskVerb.READERS, ReaderController.NewReaders.class),
                            Map.entry(TaskVerb.HALT_REQUESTS, HaltController.NewHalt.class),
                            Map.entry(TaskVerb.HALT_WITHDRAWAL, TaskRequests.Note.class),
                            Map.entry(TaskVerb.HALT_DECISION, HaltController.HaltDecision.class),
                            Map.entry(
                                    TaskVerb.LIGHT_OVERRIDES,
                                    JudgementController.NewOverride.class),
                            Map.entry(TaskVerb.LIGHT_OVERRIDE_LIFTING, TaskRequests.Grounds.class),
                            Map.entry(TaskVerb.CONFIDENCE, JudgementController.NewConfidence.class),
                            Map.entry(TaskVerb.INDICATORS, IndicatorController.NewIndicators.class),
                            Map.entry(TaskVerb.READINGS, IndicatorController.NewReading.class)));

    /** In these a field stands for what the task says already. */
    private static final Set<TaskVerb> KEEPING =
            EnumSet.of(TaskVerb.REVISIONS, TaskVerb.CLAUSES, TaskVerb.INDICATORS, TaskVerb.READERS);

    private static final List<Class<?>> DOORS =
            List.of(
                    TaskController.class,
                    SigningController.class,
                    TeamController.class,
                    RevisionController.class,
                    HaltController.class,
                    JudgementController.class,
                    IndicatorController.class,
                    PurposeController.class,
                    SubtaskController.class,
                    DelegationController.class,
                    ReaderController.class);

    @ParameterizedTest
    @EnumSource
    void aFormHasTheFieldsThatArePosted(TaskVerb form) {
        Class<? extends Record> posted = POSTED.get(form);
        List<String> fields =
                posted == null
                        ? List.of()
                        : components(posted).map(RecordComponent::getName).toList();

        assertThat(Forms.of(form)).extracting(FormField::name).isEqualTo(fields);
    }

    @ParameterizedTest
    @EnumSource
    void whatADoorInsistsOnTheFormCannotDoWithout(TaskVerb form) {
        Class<? extends Record> posted = POSTED.get(form);
        if (posted == null || KEEPING.contains(form)) {
            return;
        }
        components(posted)
                .filter(FormRecordsTests::isInsistedOn)
                .forEach(
                        component -> {
                            FormField field = Forms.field(form, component.getName()).orElseThrow();
                            assertThat(field.need())
                                    .as(component.getName())
                                    .isEqualTo(FieldNeed.ALWAYS);
                            assertThat(field.modes()).doesNotContain(FieldMode.REQUIRED);
                        });
        components(posted)
                .filter(component -> !isInsistedOn(component))
                .filter(component -> !isInsistedOnByTheTask(form, component.getName()))
                .forEach(
                        component ->
                                assertThat(
                                                Forms.field(form, component.getName())
                                                        .orElseThrow()
                                                        .need())
                                        .as(component.getName())
                                        .isNotEqualTo(FieldNeed.ALWAYS));
    }

    @Test
    void whateverIsPostedToATaskIsAForm() {
        Set<Class<?>> known = new HashSet<>(POSTED.values());
        known.add(NewTask.class); // there is no task yet

        assertThat(DOORS.stream().flatMap(FormRecordsTests::posted)).isSubsetOf(known);
    }

    /** A claim is nothing without evidence, whatever its record says. */
    private static boolean isInsistedOnByTheTask(TaskVerb form, String field) {
        return form == TaskVerb.COMPLETION_CLAIM && field.equals("evidence");
    }

    private static Stream<Class<?>> posted(Class<?> door) {
        return Arrays.stream(door.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(PostMapping.class))
                .map(Method::getParameters)
                .flatMap(Arrays::stream)
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(Parameter::getType);
    }

    private static Stream<RecordComponent> components(Class<? extends Record> posted) {
        return Arrays.stream(posted.getRecordComponents());
    }

    private static boolean isInsistedOn(RecordComponent component) {
        try {
            java.lang.reflect.Field field =
                    component.getDeclaringRecord().getDeclaredField(component.getName());
            return field.isAnnotationPresent(NotNull.class)
                    || field.isAnnotationPresent(NotBlank.class);
        } catch (NoSuchFieldException never) {
            throw new IllegalStateException(never);
        }
    }
}
