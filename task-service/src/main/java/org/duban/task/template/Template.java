package org.duban.task.template;

import static org.duban.task.template.TemplateRule.TEMPLATE_HAS_BEEN_WITHDRAWN;
import static org.duban.task.template.TemplateRule.TEMPLATE_UNCHANGED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TemplateEvent;
import org.duban.events.TemplateEvent.TemplateTask;
import org.duban.events.TemplateEvent.TemplateWithdrawn;
import org.duban.events.TemplateEvent.TemplateWritten;

/**
 * A set of tasks with deadlines in days. Verbs decide and return the event; {@link #after} follows.
 *
 * @param withdrawn whether nobody uses it any more
 */
record Template(String id, String name, List<TemplateTask> tasks, boolean withdrawn) {

    /** Before its id in the journal, so that it shares no key with programmes on their topic. */
    static final String KEY = "template.";

    /**
     * Writes a template for the first time.
     *
     * @throws TemplateRejection where the days of a task do not make sense
     */
    static TemplateWritten write(String name, List<TemplateTask> tasks, LocalDate on) {
        tasks.forEach(task -> new TemplateDays(task).requireUsable());
        return new TemplateWritten(name, List.copyOf(tasks), on);
    }

    /** Writes it anew; what was made of it stays as it is. */
    TemplateWritten rewrite(String newName, List<TemplateTask> newTasks, LocalDate on) {
        requireInUse();
        if (newName.equals(name) && newTasks.equals(tasks)) {
            throw new TemplateRejection(TEMPLATE_UNCHANGED, Map.of("template", id));
        }
        return write(newName, newTasks, on);
    }

    /** Says that nobody uses it any more. */
    TemplateWithdrawn withdraw(String reason, LocalDate on) {
        requireInUse();
        return new TemplateWithdrawn(reason, on);
    }

    void requireInUse() {
        if (withdrawn) {
            throw new TemplateRejection(TEMPLATE_HAS_BEEN_WITHDRAWN, Map.of("template", id));
        }
    }

    /** One of its tasks with its days counted from the first day. */
    static TaskDrafted plan(
            TemplateTask task, String programme, String serial, LocalDate firstDay) {
        TemplateDays days = new TemplateDays(task);
        return new TaskDrafted(
                programme,
                serial,
                task.area(),
                task.title(),
                task.leadDepartment(),
                task.supportingDepartments(),
                task.kind(),
                task.objective(),
                task.countermeasures(),
                task.schedule(),
                task.assessment(),
                task.deliverable(),
                firstDay.plusDays(task.startsAfter()),
                days.due(firstDay),
                DuePrecision.DAY,
                days.milestones(firstDay),
                null,
                days.dueOffset(firstDay));
    }

    static Template born(String key, TemplateEvent event) {
        String id = key.substring(KEY.length());
        return new Template(id, "", List.of(), false).after(event);
    }

    Template after(TemplateEvent event) {
        return switch (event) {
            case TemplateWritten written ->
                    new Template(id, written.name(), written.tasks(), false);
            case TemplateWithdrawn _ -> new Template(id, name, tasks, true);
        };
    }
}
