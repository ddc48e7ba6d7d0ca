package org.duban.task.task;

import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.TriedField.As.CLEARED;
import static org.duban.task.task.TriedField.As.FILLED;

import java.util.List;
import org.duban.events.DueOffset;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** The long forms with one field tried; something else always changes with it. */
final class WrittenAnew {

    private static final DueOffset OFFSET =
            new DueOffset(DueOffset.Anchor.ASSIGNMENT, null, 15, DueOffset.Unit.DAY);

    private final TaskDrafted now;
    private final TriedField field;

    WrittenAnew(Task task, TriedField field) {
        this.now = task.asDrafted();
        this.field = field;
    }

    TaskDrafted draft() {
        boolean offset = field.is("dueOffset", FILLED);
        return new TaskDrafted(
                now.programme(),
                now.serial(),
                other("area", now.area(), "A4"),
                field.name().equals("title") ? title() : "另一个题目",
                other("leadDepartment", now.leadDepartment(), "czj"),
                supporting(now.supportingDepartments()),
                offset
                        ? TaskKind.RELATIVE
                        : field.is("kind", FILLED) ? TaskKind.YEAR_END : now.kind(),
                text("objective", now.objective()),
                text("countermeasures", now.countermeasures()),
                text("schedule", now.schedule()),
                text("assessment", now.assessment()),
                orNull("deliverable", now.deliverable(), "报告"),
                orNull("startsOn", now.startsOn(), START.plusDays(1)),
                offset ? null : field.is("due", FILLED) ? DUE.plusDays(1) : now.due(),
                field.is("duePrecision", FILLED) ? DuePrecision.MONTH : now.duePrecision(),
                milestones(),
                null,
                offset ? OFFSET : now.dueOffset());
    }

    /** Of a sub-task nothing was written down before; it is due with its parent. */
    TaskDrafted subtask() {
        boolean offset = field.is("dueOffset", FILLED);
        return new TaskDrafted(
                now.programme(),
                now.serial() + ".1",
                now.area(),
                "子任务",
                "rsj",
                field.many("supportingDepartments", "zjj"),
                offset ? TaskKind.RELATIVE : TaskKind.FIXED_DATE,
                field.orBlank("objective"),
                field.orBlank("countermeasures"),
                field.orBlank("schedule"),
                field.orBlank("assessment"),
                field.text("deliverable"),
                field.filled("startsOn", START),
                offset ? null : DUE,
                DuePrecision.DAY,
                field.many("milestones", new Milestone(1, "摸底", 100, DUE)),
                null,
                offset ? OFFSET : null);
    }

    Revision revision() {
        String objective = field.name().equals("objective") ? null : "另一个目标";
        return new Revision(
                tried("title"),
                field.filled("area", "A4"),
                field.is("supportingDepartments", FILLED)
                        ? List.of("zjj")
                        : field.is("supportingDepartments", CLEARED) ? List.of() : null,
                field.is("objective", FILLED) ? "新目标" : objective,
                tried("countermeasures"),
                field.name().equals("objective") ? "另一措施" : tried("schedule"),
                tried("assessment"),
                field.is("deliverable", CLEARED) ? " " : tried("deliverable"),
                field.is("milestones", FILLED)
                        ? List.of(new Revision.Step(1, "另一节点", 100, DUE))
                        : field.is("milestones", CLEARED) ? List.of() : null);
    }

    private @Nullable String tried(String name) {
        return field.filled(name, "新的内容");
    }

    private String title() {
        return field.as() == FILLED ? "新题目" : now.title();
    }

    private String other(String name, String before, String after) {
        return field.is(name, FILLED) ? after : before;
    }

    private String text(String name, String before) {
        boolean besides = name.equals("objective") && field.name().equals("title");
        return field.is(name, CLEARED) ? "" : field.is(name, FILLED) || besides ? "新的" : before;
    }

    private <T> @Nullable T orNull(String name, @Nullable T before, T after) {
        return field.is(name, CLEARED) ? null : field.is(name, FILLED) ? after : before;
    }

    private List<String> supporting(List<String> before) {
        return field.is("supportingDepartments", CLEARED)
                ? List.of()
                : field.is("supportingDepartments", FILLED) ? List.of("zjj") : before;
    }

    private List<Milestone> milestones() {
        return field.is("milestones", CLEARED)
                ? List.of()
                : field.is("milestones", FILLED)
                        ? List.of(new Milestone(1, "另一节点", 100, DUE))
                        : now.milestones();
    }
}
