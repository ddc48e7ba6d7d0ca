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
     * @param dueAfter days from the first day of what it is put into to its due date; null: it is
     *     reckoned, or to be set
     * @param milestones dated steps, whose weights sum to 100; null: none
     * @param dueOffset how the due date of a RELATIVE task is reckoned, counted from the first day
     *     of what it is put into where the anchor is a date; null: not at all
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
            @Nullable Integer dueAfter,
            @Nullable List<TemplateMilestone> milestones,
            @Nullable DueOffset dueOffset) {

        /** A task without milestones, due so many days from the first day. */
        public TemplateTask(
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
                int dueAfter) {
            this(
                    area,
                    title,
                    leadDepartment,
                    supportingDepartments,
                    kind,
                    objective,
                    countermeasures,
                    schedule,
                    assessment,
                    deliverable,
                    startsAfter,
                    dueAfter,
                    null,
                    null);
        }
    }

    /**
     * A step of such a task.
     *
     * @param weight its share of the task in percent
     * @param dueAfter days from the first day of what the task is put into
     */
    record TemplateMilestone(String name, int weight, int dueAfter) {}

    /** A template was written, for the first time or anew. */
    @WireName("duban.template.written.v1")
    record TemplateWritten(String name, List<TemplateTask> tasks, LocalDate on)
            implements TemplateEvent {}

    /** Nobody uses it any more. */
    @WireName("duban.template.withdrawn.v1")
    record TemplateWithdrawn(String reason, LocalDate on) implements TemplateEvent {}
}
