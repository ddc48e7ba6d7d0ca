package org.duban.task.task;

import java.util.List;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.RevisionEvent.TextChange;
import org.duban.events.TaskEvent.TaskDrafted;
import org.jspecify.annotations.Nullable;

/** Holds the long forms, in which a task is written down, against what is ruled on their fields. */
final class WrittenForms {

    private WrittenForms() {}

    static void redrafting(Form form, TaskDrafted before, TaskDrafted now) {
        form.field("area", before.area(), now.area())
                .field("title", before.title(), now.title())
                .field("leadDepartment", before.leadDepartment(), now.leadDepartment())
                .field(
                        "supportingDepartments",
                        sorted(before.supportingDepartments()),
                        sorted(now.supportingDepartments()))
                .field("kind", before.kind(), now.kind())
                .field("objective", before.objective(), now.objective())
                .field("countermeasures", before.countermeasures(), now.countermeasures())
                .field("schedule", before.schedule(), now.schedule())
                .field("assessment", before.assessment(), now.assessment())
                .field("deliverable", before.deliverable(), now.deliverable())
                .field("startsOn", before.startsOn(), now.startsOn())
                .field("due", before.due(), now.due())
                .field("duePrecision", before.duePrecision(), now.duePrecision())
                .field("milestones", before.milestones(), now.milestones())
                .field("dueOffset", before.dueOffset(), now.dueOffset());
    }

    static void subtask(Form form, TaskDrafted plan) {
        form.field("supportingDepartments", plan.supportingDepartments())
                .field("objective", plan.objective())
                .field("countermeasures", plan.countermeasures())
                .field("schedule", plan.schedule())
                .field("assessment", plan.assessment())
                .field("deliverable", plan.deliverable())
                .field("startsOn", plan.startsOn())
                .field("milestones", plan.milestones())
                .field("dueOffset", plan.dueOffset());
    }

    static void revision(Form form, Task task, TaskRevised now) {
        Brief brief = task.brief();
        text(form, "title", brief.title(), now.title());
        text(form, "area", brief.area(), now.area());
        List<String> team = task.team().supporting();
        form.field(
                "supportingDepartments",
                sorted(team),
                sorted(
                        now.supportingDepartments() == null
                                ? team
                                : now.supportingDepartments().to()));
        text(form, "objective", brief.objective(), now.objective());
        text(form, "countermeasures", brief.countermeasures(), now.countermeasures());
        text(form, "schedule", brief.schedule(), now.schedule());
        text(form, "assessment", brief.assessment(), now.assessment());
        text(form, "deliverable", brief.deliverable(), now.deliverable());
        form.field(
                "milestones",
                task.milestones().planned(),
                now.milestones() == null ? task.milestones().planned() : now.milestones().to());
    }

    private static void text(
            Form form, String field, @Nullable String before, @Nullable TextChange change) {
        form.field(field, before, change == null ? before : change.to());
    }

    /** In whatever order they were named. */
    private static List<String> sorted(List<String> codes) {
        return codes.stream().sorted().toList();
    }
}
