package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.drafted;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.withMilestones;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.task.task.Milestones.Step;
import org.junit.jupiter.api.Test;

class DraftTests {

    @Test
    void aDraftRemembersWhatWasWrittenDown() {
        Task task = Task.born("p.A5-02", Task.draft(A_TASK));

        assertThat(task.status()).isEqualTo(TaskStatus.DRAFT);
        assertThat(task.team().departments()).containsExactly("rsj", "zjj", "gaj");
        assertThat(task.dates().originalDue()).isEqualTo(DUE);
        assertThat(task.dates().currentDue()).isEqualTo(DUE);
        assertThat(task.brief().reference()).isEqualTo("A5-02 根治欠薪与工资支付保障");
        assertThat(task.percent()).isZero();
        assertThat(task.revision()).isEqualTo(1);
    }

    @Test
    void theLeadIsNotAmongTheSupporters() {
        refused(
                () -> Task.draft(task("rsj", List.of("zjj", "rsj"), DUE)),
                TaskRule.LEAD_AMONG_SUPPORTERS);
    }

    @Test
    void theWeightsOfTheMilestonesSumTo100() {
        Milestone first = new Milestone(1, "方案", 40, START.plusDays(30));
        Milestone second = new Milestone(2, "总结", 60, DUE);

        Task task = Task.born("p.A5-02", Task.draft(withMilestones(first, second)));
        assertThat(task.milestones().all())
                .containsExactly(
                        new Step(1, "方案", 40, START.plusDays(30), null),
                        new Step(2, "总结", 60, DUE, null));

        refused(() -> Task.draft(withMilestones(first)), TaskRule.MILESTONE_WEIGHTS_NOT_100);
    }

    @Test
    void nothingIsDueBeforeItStarts() {
        refused(
                () -> Task.draft(task("rsj", List.of(), START.minusDays(1))),
                TaskRule.DUE_BEFORE_START);
        assertThat(Task.draft(task("rsj", List.of(), START)).due()).isEqualTo(START);
        assertThat(Task.draft(task("rsj", List.of(), null)).due()).isNull();
    }

    @Test
    void aDueMonthMeansItsLastDay() {
        TaskDrafted october =
                drafted(
                        "rsj",
                        List.of(),
                        "x",
                        LocalDate.of(2018, 10, 1),
                        DuePrecision.MONTH,
                        List.of());

        assertThat(Task.draft(october).due()).isEqualTo(LocalDate.of(2018, 10, 31));
    }

    @Test
    void aDraftSaysWhatItLacks() {
        TaskDrafted bare = drafted("rsj", List.of(), " ", null, DuePrecision.DAY, List.of());
        Task draft = Task.born("p.A5-02", bare);

        assertThat(Task.born("p.A5-02", A_TASK).lacks()).isEmpty();
        assertThat(draft.lacks()).containsExactly(Have.COUNTERMEASURES, Have.DUE_DATE);
        assertThat(draft.after(new TaskAssigned(START)).lacks()).as("given out").isEmpty();
        for (TaskKind kind : TaskKind.values()) {
            boolean needed =
                    switch (kind) {
                        case FIXED_DATE, MONTHLY, QUARTERLY -> true;
                        case YEAR_END, RELATIVE, ONGOING -> false;
                    };
            assertThat(Task.born("p.A5-02", undated(kind)).lacks().contains(Have.DUE_DATE))
                    .as("%s waits for a date", kind)
                    .isEqualTo(needed);
        }
    }

    private static TaskDrafted undated(TaskKind kind) {
        return new TaskDrafted(
                "p",
                "A5-02",
                "A5",
                "根治欠薪",
                "rsj",
                List.of(),
                kind,
                "o",
                "c",
                "s",
                "a",
                null,
                START,
                null,
                DuePrecision.DAY,
                List.of());
    }

    @Test
    void aTaskIsDraftedOnceAndBeginsWithThat() {
        Task task = Task.born("p.A5-02", A_TASK);

        assertThatThrownBy(() -> task.after(A_TASK)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Task.born("p.A5-02", new TaskAssigned(START)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void refused(ThrowingCallable draft, TaskRule rule) {
        assertThatThrownBy(draft)
                .isInstanceOfSatisfying(
                        TaskRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
