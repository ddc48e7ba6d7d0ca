package org.duban.task.template;

import static org.duban.task.template.TemplateRule.TEMPLATE_DUE_OFFSET_MISPLACED;
import static org.duban.task.template.TemplateRule.TEMPLATE_MILESTONE_OUTSIDE_TASK;
import static org.duban.task.template.TemplateRule.TEMPLATE_TASK_DUE_BEFORE_START;
import static org.duban.task.template.TemplateRule.TEMPLATE_TASK_DUE_MISSING;
import static org.duban.task.template.TemplateRule.TEMPLATE_WEIGHTS_NOT_100;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TemplateEvent.TemplateMilestone;
import org.duban.events.TemplateEvent.TemplateTask;
import org.jspecify.annotations.Nullable;

/**
 * The days of a task of a template: whether they make sense, and which dates they come to.
 *
 * @param task of the template
 */
record TemplateDays(TemplateTask task) {

    /**
     * Insists that a task could be written down with these days.
     *
     * @throws TemplateRejection TEMPLATE_DUE_OFFSET_MISPLACED, TEMPLATE_TASK_DUE_MISSING,
     *     TEMPLATE_TASK_DUE_BEFORE_START, TEMPLATE_WEIGHTS_NOT_100, TEMPLATE_MILESTONE_OUTSIDE_TASK
     */
    void requireUsable() {
        requireOffsetInPlace();
        requireDue();
        int sum = steps().stream().mapToInt(TemplateMilestone::weight).sum();
        if (!steps().isEmpty() && sum != 100) {
            throw no(TEMPLATE_WEIGHTS_NOT_100, Map.of("title", task.title(), "sum", sum));
        }
        steps().forEach(this::requireWithin);
    }

    /** The due date counted from the first day; null: it is reckoned, or to be set. */
    @Nullable LocalDate due(LocalDate firstDay) {
        return task.dueAfter() == null ? null : firstDay.plusDays(task.dueAfter());
    }

    /** Its milestones with their dates, numbered in their order. */
    List<Milestone> milestones(LocalDate firstDay) {
        List<TemplateMilestone> steps = steps();
        return IntStream.range(0, steps.size())
                .mapToObj(
                        i ->
                                new Milestone(
                                        i + 1,
                                        steps.get(i).name(),
                                        steps.get(i).weight(),
                                        firstDay.plusDays(steps.get(i).dueAfter())))
                .toList();
    }

    /** How its due date is reckoned; the date to count from is the first day. */
    @Nullable DueOffset dueOffset(LocalDate firstDay) {
        DueOffset offset = task.dueOffset();
        return offset == null || offset.anchor() != Anchor.DATE
                ? offset
                : new DueOffset(Anchor.DATE, firstDay, offset.amount(), offset.unit());
    }

    /** Only a relative task is reckoned, only without days, and never from a day of its own. */
    private void requireOffsetInPlace() {
        DueOffset offset = task.dueOffset();
        if (offset != null
                && (task.kind() != TaskKind.RELATIVE
                        || task.dueAfter() != null
                        || offset.from() != null)) {
            throw no(
                    TEMPLATE_DUE_OFFSET_MISPLACED,
                    Map.of("title", task.title(), "kind", task.kind()));
        }
    }

    private void requireDue() {
        boolean open =
                switch (task.kind()) {
                    case FIXED_DATE, MONTHLY, QUARTERLY -> false;
                    case YEAR_END, RELATIVE, ONGOING -> true;
                };
        if (task.dueAfter() == null) {
            if (!open) {
                throw no(
                        TEMPLATE_TASK_DUE_MISSING,
                        Map.of("title", task.title(), "kind", task.kind()));
            }
        } else if (task.dueAfter() < task.startsAfter()) {
            throw no(
                    TEMPLATE_TASK_DUE_BEFORE_START,
                    Map.of(
                            "title",
                            task.title(),
                            "startsAfter",
                            task.startsAfter(),
                            "dueAfter",
                            task.dueAfter()));
        }
    }

    private void requireWithin(TemplateMilestone step) {
        if (step.dueAfter() < task.startsAfter()
                || (task.dueAfter() != null && step.dueAfter() > task.dueAfter())) {
            throw no(
                    TEMPLATE_MILESTONE_OUTSIDE_TASK,
                    Map.of(
                            "title",
                            task.title(),
                            "name",
                            step.name(),
                            "stepAfter",
                            step.dueAfter(),
                            "startsAfter",
                            task.startsAfter(),
                            "dueAfter",
                            task.dueAfter() == null ? "–" : task.dueAfter()));
        }
    }

    private List<TemplateMilestone> steps() {
        return Objects.requireNonNullElse(task.milestones(), List.of());
    }

    private static TemplateRejection no(TemplateRule rule, Map<String, Object> facts) {
        return new TemplateRejection(rule, facts);
    }
}
