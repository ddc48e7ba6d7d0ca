package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** What happens to a template: a set of tasks with deadlines in days, to be put into programmes. */
public sealed interface TemplateEvent extends DomainEvent {

    /**
     * One of its tasks.
     *
     * @param startsAfter days from the first day of what it is put into to its own first day
     * @param dueAfter days from the first day of what it is put into to its due date
     */
    record TemplateTask(
            String area,
            String title,
            String leadDepartment,
            List<String> supportingDepartments,
            TaskKind kind,
            String objective,
            String countermeasures,
            String schedule,
            String assessment,
            @Nullable String deliverable,
            int startsAfter,
            int dueAfter) {}

    /** A template was written, for the first time or anew. */
    @WireName("duban.template.written.v1")
    record TemplateWritten(String name, List<TemplateTask> tasks, LocalDate on)
            implements TemplateEvent {}

    /** Nobody uses it any more. */
    @WireName("duban.template.withdrawn.v1")
    record TemplateWithdrawn(String reason, LocalDate on) implements TemplateEvent {}
}
