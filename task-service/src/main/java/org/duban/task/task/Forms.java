package org.duban.task.task;

import static org.duban.rules.FieldMode.READ_ONLY;
import static org.duban.rules.FieldMode.REQUIRED;
import static org.duban.task.task.FormField.kept;
import static org.duban.task.task.FormField.may;
import static org.duban.task.task.FormField.must;
import static org.duban.task.task.FormField.sometimes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every form that is brought to a task with its fields, in the order in which they are posted: the
 * one place that says what can be ruled on.
 */
public final class Forms {

    private static final Map<TaskVerb, List<FormField>> ALL = all();

    private Forms() {}

    /** The fields of a form; none where nothing is filled in. */
    public static List<FormField> of(TaskVerb form) {
        return ALL.getOrDefault(form, List.of());
    }

    /** Everything that is filled in, form by form. */
    public static Map<TaskVerb, List<FormField>> catalogue() {
        return ALL;
    }

    /** The form of that name. */
    public static Optional<TaskVerb> named(String slug) {
        return ALL.keySet().stream().filter(form -> form.slug().equals(slug)).findFirst();
    }

    /** The field of that name. */
    public static Optional<FormField> field(TaskVerb form, String name) {
        return of(form).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static Map<TaskVerb, List<FormField>> all() {
        Map<TaskVerb, List<FormField>> all = new EnumMap<>(TaskVerb.class);
        for (TaskVerb verb : TaskVerb.values()) {
            List<FormField> fields = fields(verb).toList();
            if (!fields.isEmpty()) {
                all.put(verb, fields);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static Stream<FormField> fields(TaskVerb form) {
        return switch (form) {
            case EVIDENCE -> Stream.of();
            case ASSIGNMENT -> Stream.of(sometimes("acknowledgeBy"));
            case ACKNOWLEDGEMENT -> Stream.of(may("forecast"));
            case REDRAFTING -> redrafting();
            case REVISIONS -> revisions();
            case SUBTASKS -> subtasks();
            case REFUSAL,
                    RETURNS,
                    REOPENING,
                    SUSPENSION,
                    RESUMPTION,
                    TERMINATION,
                    LIGHT_OVERRIDE_LIFTING ->
                    Stream.of(must("reason"));
            case CLOSURE, HELP_CLOSURE, INSTRUCTION_CLOSURE, DELEGATION_END, HALT_WITHDRAWAL ->
                    Stream.of(may("note"));
            case PROGRESS_UPDATES ->
                    Stream.of(
                            must("percent"),
                            must("done"),
                            may("problems"),
                            may("nextSteps"),
                            sometimes("reason"),
                            may("forecast"),
                            sometimes("evidence", REQUIRED),
                            sometimes("parts", READ_ONLY));
            case NIL_UPDATES -> Stream.of(must("comment"));
            case MILESTONES -> Stream.of(must("on"), may("evidence"));
            case EXTENSION_REQUESTS -> Stream.of(must("to"), must("reasonCode"), must("reason"));
            case EXTENSION_DECISION ->
                    Stream.of(must("granted"), may("note"), sometimes("milestones", READ_ONLY));
            case COMPLETION_CLAIM -> Stream.of(must("on"), may("note"), must("evidence"));
            case LEAD ->
                    Stream.of(must("leadDepartment"), must("reason"), sometimes("acknowledgeBy"));
            case PARTS ->
                    Stream.of(
                            must("percent"),
                            must("text"),
                            sometimes("reason"),
                            sometimes("evidence", REQUIRED));
            case HELP_REQUESTS -> Stream.of(must("to"), must("problem"), may("due"));
            case HELP_ANSWER, INSTRUCTION_ANSWER -> Stream.of(must("answer"));
            case QUESTIONS, ANSWERS -> Stream.of(must("text"));
            case INSTRUCTIONS -> Stream.of(may("to"), must("text"), may("due"));
            case CLAUSES -> Stream.of(sometimes("clauses", REQUIRED));
            case READERS -> Stream.of(sometimes("departments"));
            case DELEGATIONS ->
                    Stream.of(sometimes("to", READ_ONLY), sometimes("person"), must("work"));
            case HALT_REQUESTS -> Stream.of(must("kind"), must("reason"));
            case HALT_DECISION -> Stream.of(must("granted"), must("note"));
            case LIGHT_OVERRIDES -> Stream.of(must("light"), must("reason"), must("until"));
            case CONFIDENCE -> Stream.of(must("level"), must("words"));
            case INDICATORS -> Stream.of(sometimes("indicators", REQUIRED));
            case READINGS ->
                    Stream.of(sometimes("value"), sometimes("words", REQUIRED), must("asOf"));
        };
    }

    private static Stream<FormField> redrafting() {
        return Stream.of(
                kept("area"),
                kept("title"),
                kept("leadDepartment"),
                may("supportingDepartments"),
                kept("kind"),
                may("objective"),
                may("countermeasures"),
                may("schedule"),
                may("assessment"),
                may("deliverable"),
                may("startsOn"),
                sometimes("due", READ_ONLY),
                sometimes("duePrecision", READ_ONLY),
                may("milestones"),
                sometimes("dueOffset", READ_ONLY));
    }

    private static Stream<FormField> revisions() {
        return Stream.of(
                kept("title"),
                kept("area"),
                may("supportingDepartments"),
                kept("objective"),
                kept("countermeasures"),
                kept("schedule"),
                kept("assessment"),
                may("deliverable"),
                may("milestones"),
                must("reason"));
    }

    private static Stream<FormField> subtasks() {
        return Stream.of(
                must("title"),
                must("leadDepartment"),
                may("supportingDepartments"),
                sometimes("kind"),
                may("objective"),
                may("countermeasures"),
                may("schedule"),
                may("assessment"),
                may("deliverable"),
                may("startsOn"),
                sometimes("due"),
                sometimes("duePrecision"),
                may("milestones"),
                sometimes("dueOffset", READ_ONLY));
    }
}
