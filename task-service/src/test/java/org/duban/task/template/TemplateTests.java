package org.duban.task.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.DueOffset.Unit;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TemplateEvent.TemplateMilestone;
import org.duban.events.TemplateEvent.TemplateTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);

    @Test
    void deadlinesCountFromTheFirstDay() {
        TaskDrafted plan = Template.plan(task(3, 30), "p", "A1-01", LocalDate.of(2018, 10, 1));

        assertThat(plan.startsOn()).isEqualTo("2018-10-04");
        assertThat(plan.due()).isEqualTo("2018-10-31");
        assertThat(plan.serial()).isEqualTo("A1-01");
        assertThat(plan.programme()).isEqualTo("p");
    }

    @Test
    void nothingIsDueBeforeItStarts() {
        refused(
                () -> Template.write("季度检查", List.of(task(5, 4)), TODAY),
                TemplateRule.TEMPLATE_TASK_DUE_BEFORE_START);
        assertThat(Template.write("季度检查", List.of(task(5, 5)), TODAY).tasks()).hasSize(1);
    }

    @Test
    void milestonesCountFromTheFirstDayToo() {
        TemplateTask stepped =
                dated(TaskKind.FIXED_DATE, 30, null, step("摸底", 40, 10), step("整改", 60, 30));
        TaskDrafted plan = Template.plan(stepped, "p", "A1-01", LocalDate.of(2018, 10, 1));

        assertThat(plan.milestones())
                .containsExactly(
                        new Milestone(1, "摸底", 40, LocalDate.of(2018, 10, 11)),
                        new Milestone(2, "整改", 60, LocalDate.of(2018, 10, 31)));
        assertThat(Template.plan(task(3, 30), "p", "A1-01", TODAY).milestones()).isEmpty();
        unusable(
                dated(TaskKind.FIXED_DATE, 30, null, step("摸底", 40, 10)),
                TemplateRule.TEMPLATE_WEIGHTS_NOT_100);
        for (int day : new int[] {2, 31}) {
            unusable(
                    dated(TaskKind.FIXED_DATE, 30, null, step("摸底", 100, day)),
                    TemplateRule.TEMPLATE_MILESTONE_OUTSIDE_TASK);
        }
        for (int day : new int[] {3, 30}) {
            usable(dated(TaskKind.FIXED_DATE, 30, null, step("摸底", 100, day)));
        }
    }

    @Test
    void aRelativeTaskIsReckonedWhenItIsTime() {
        LocalDate first = LocalDate.of(2018, 10, 1);
        DueOffset signed = new DueOffset(Anchor.ACKNOWLEDGEMENT, null, 15, Unit.WORKING_DAY);
        DueOffset from = new DueOffset(Anchor.DATE, null, 2, Unit.MONTH);
        TemplateTask relative = dated(TaskKind.RELATIVE, null, signed, step("摸底", 100, 10));

        usable(relative);
        TaskDrafted plan = Template.plan(relative, "p", "A1-01", first);
        assertThat(plan.due()).isNull();
        assertThat(plan.dueOffset()).isEqualTo(signed);
        assertThat(
                        Template.plan(dated(TaskKind.RELATIVE, null, from), "p", "A1-01", first)
                                .dueOffset())
                .isEqualTo(new DueOffset(Anchor.DATE, first, 2, Unit.MONTH));
        unusable(dated(TaskKind.RELATIVE, 30, signed), TemplateRule.TEMPLATE_DUE_OFFSET_MISPLACED);
        unusable(
                dated(TaskKind.FIXED_DATE, null, signed),
                TemplateRule.TEMPLATE_DUE_OFFSET_MISPLACED);
        unusable(
                dated(TaskKind.RELATIVE, null, new DueOffset(Anchor.DATE, first, 2, Unit.MONTH)),
                TemplateRule.TEMPLATE_DUE_OFFSET_MISPLACED);
        unusable(
                dated(TaskKind.RELATIVE, null, signed, step("摸底", 100, 2)),
                TemplateRule.TEMPLATE_MILESTONE_OUTSIDE_TASK);
    }

    @Test
    void aDatedKindHasItsDay() {
        for (TaskKind kind : TaskKind.values()) {
            TemplateTask undated = dated(kind, null, null);
            switch (kind) {
                case FIXED_DATE, MONTHLY, QUARTERLY ->
                        unusable(undated, TemplateRule.TEMPLATE_TASK_DUE_MISSING);
                case YEAR_END, RELATIVE, ONGOING -> usable(undated);
            }
        }
    }

    private static void usable(TemplateTask task) {
        assertThat(Template.write("季度检查", List.of(task), TODAY).tasks()).containsExactly(task);
    }

    private static void unusable(TemplateTask task, TemplateRule rule) {
        refused(() -> Template.write("季度检查", List.of(task(0, 1), task), TODAY), rule);
    }

    private static TemplateMilestone step(String name, int weight, int dueAfter) {
        return new TemplateMilestone(name, weight, dueAfter);
    }

    /** A task that starts on the third day. */
    private static TemplateTask dated(
            TaskKind kind,
            @Nullable Integer dueAfter,
            @Nullable DueOffset dueOffset,
            TemplateMilestone... steps) {
        return new TemplateTask(
                "A1",
                "自查",
                "rsj",
                List.of(),
                kind,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                3,
                dueAfter,
                steps.length == 0 ? null : List.of(steps),
                dueOffset);
    }

    @Test
    void itIsWrittenAnewUntilItIsWithdrawn() {
        Template template = written();
        Template anew = template.after(template.rewrite("年度检查", template.tasks(), TODAY));

        assertThat(anew.name()).isEqualTo("年度检查");
        refused(
                () -> template.rewrite("季度检查", template.tasks(), TODAY),
                TemplateRule.TEMPLATE_UNCHANGED);
        Template gone = anew.after(anew.withdraw("不再使用", TODAY));
        for (ThrowingCallable no :
                List.<ThrowingCallable>of(
                        () -> gone.withdraw("x", TODAY),
                        () -> gone.rewrite("x", List.of(task(0, 1)), TODAY),
                        gone::requireInUse)) {
            refused(no, TemplateRule.TEMPLATE_HAS_BEEN_WITHDRAWN);
        }
    }

    private static Template written() {
        return Template.born("template.q", Template.write("季度检查", List.of(task(0, 30)), TODAY));
    }

    private static TemplateTask task(int startsAfter, int dueAfter) {
        return new TemplateTask(
                "A1",
                "自查",
                "rsj",
                List.of("czj"),
                TaskKind.FIXED_DATE,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                startsAfter,
                dueAfter);
    }

    private static void refused(ThrowingCallable what, TemplateRule rule) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        TemplateRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
