package org.duban.task.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TemplateEvent.TemplateTask;
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
