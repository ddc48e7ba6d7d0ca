package org.duban.task.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of a task, field by field; each as the lines it takes: none for what is not
 * there, one for a single value.
 */
enum PlanField {
    AREA("area", of(TaskDrafted::area)),
    TITLE("title", of(TaskDrafted::title)),
    LEAD_DEPARTMENT("leadDepartment", of(TaskDrafted::leadDepartment)),
    SUPPORTING_DEPARTMENTS(
            "supportingDepartments", task -> task.asDrafted().supportingDepartments()),
    KIND("kind", of(plan -> plan.kind().name())),
    OBJECTIVE("objective", of(TaskDrafted::objective)),
    COUNTERMEASURES("countermeasures", of(TaskDrafted::countermeasures)),
    SCHEDULE("schedule", of(TaskDrafted::schedule)),
    ASSESSMENT("assessment", of(TaskDrafted::assessment)),
    DELIVERABLE("deliverable", of(TaskDrafted::deliverable)),
    STARTS_ON("startsOn", of(plan -> day(plan.startsOn()))),
    /** As last approved: an extension changes the plan. */
    DUE("due", task -> Stream.ofNullable(day(task.dates().currentDue())).toList()),
    DUE_PRECISION("duePrecision", of(plan -> plan.duePrecision().name())),
    DUE_OFFSET("dueOffset", of(plan -> Objects.toString(plan.dueOffset(), null))),
    MILESTONES(
            "milestones",
            task -> task.asDrafted().milestones().stream().map(PlanField::line).toList()),
    CLAUSES("clauses", task -> task.purpose().clauses()),
    INDICATORS(
            "indicators",
            task ->
                    task.purpose().indicators().all().stream()
                            .map(one -> PlanField.line(one.indicator()))
                            .toList());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // reads a task and keeps nothing
    private final Function<Task, List<String>> lines;

    PlanField(String label, Function<Task, List<String>> lines) {
        this.label = label;
        this.lines = lines;
    }

    /** As in a task's own description. */
    String label() {
        return label;
    }

    List<String> of(Task task) {
        return lines.apply(task);
    }

    private static Function<Task, List<String>> of(Function<TaskDrafted, @Nullable String> value) {
        return task ->
                Stream.ofNullable(value.apply(task.asDrafted()))
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String line(Milestone step) {
        return step.due() + " " + step.name() + " " + step.weight() + "%";
    }

    /** Where it starts from is no part of what was promised. */
    private static String line(Indicator one) {
        return one.name()
                + ": "
                + (one.target() == null
                        ? one.aim()
                        : BigDecimal.valueOf(one.target()).stripTrailingZeros().toPlainString()
                                + " "
                                + one.unit());
    }
}
