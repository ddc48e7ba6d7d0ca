package org.duban.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.task.plan.PlanChange.FieldChange;
import org.duban.task.plan.PlanChange.Kind;
import org.duban.task.task.Task;
import org.junit.jupiter.api.Test;

class PlanChangeTests {

    private static final LocalDate DUE = LocalDate.of(2018, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    private static final Task DRAFT = Task.born("p.A1-01", drafted());

    @Test
    void whatIsNewIsToldWithAllItSays() {
        PlanChange added = PlanChange.between(null, DRAFT);

        assertThat(added).isNotNull();
        assertThat(added.kind()).isEqualTo(Kind.ADDED);
        assertThat(added.fields())
                .contains(
                        new FieldChange("title", List.of(), List.of("根治欠薪")),
                        new FieldChange("supportingDepartments", List.of(), List.of("zjj", "gaj")),
                        new FieldChange("due", List.of(), List.of("2018-12-31")),
                        new FieldChange(
                                "milestones",
                                List.of(),
                                List.of("2018-09-30 摸底 40%", "2018-12-01 整改 60%")))
                .extracting(FieldChange::field)
                .as("what is not said is not told")
                .doesNotContain("deliverable", "startsOn", "clauses");
    }

    @Test
    void whatWasGivenUpIsInNoPlan() {
        Task gone = after(DRAFT, new TaskTerminated("并入", TODAY));
        PlanChange removed = PlanChange.between(DRAFT, gone);

        assertThat(removed).isNotNull();
        assertThat(removed.kind()).isEqualTo(Kind.REMOVED);
        assertThat(removed.fields())
                .contains(new FieldChange("leadDepartment", List.of("rsj"), List.of()));
        assertThat(PlanChange.between(null, gone)).as("came and went in between").isNull();
        assertThat(PlanChange.between(gone, gone)).isNull();
        assertThat(PlanChange.between(null, null)).isNull();
    }

    @Test
    void aChangeIsToldFieldByField() {
        Task later =
                after(
                        DRAFT,
                        new TaskAssigned(TODAY),
                        new TaskAcknowledged(TODAY),
                        new ExtensionRequested(
                                1, DUE, DUE.plusDays(20), ExtensionReason.OTHER, "x", TODAY),
                        new ExtensionGranted(1, DUE, DUE.plusDays(20), null, TODAY),
                        new LeadChanged("rsj", "jyj", "职责划分", TODAY),
                        new ClausesNamed(List.of(), List.of("3.2"), TODAY));

        assertThat(PlanChange.between(DRAFT, later))
                .isEqualTo(
                        new PlanChange(
                                "p.A1-01",
                                "A1-01",
                                "根治欠薪",
                                Kind.CHANGED,
                                List.of(
                                        new FieldChange(
                                                "leadDepartment", List.of("rsj"), List.of("jyj")),
                                        new FieldChange(
                                                "due",
                                                List.of("2018-12-31"),
                                                List.of("2019-01-20")),
                                        new FieldChange("clauses", List.of(), List.of("3.2")))));
    }

    @Test
    void workOnATaskDoesNotChangeThePlan() {
        assertThat(
                        PlanChange.between(
                                DRAFT,
                                after(DRAFT, new TaskAssigned(TODAY), new TaskAcknowledged(TODAY))))
                .isNull();
    }

    private static Task after(Task task, TaskEvent... events) {
        Task now = task;
        for (TaskEvent event : events) {
            now = now.after(event);
        }
        return now;
    }

    private static TaskDrafted drafted() {
        return new TaskDrafted(
                "p",
                "A1-01",
                "A1",
                "根治欠薪",
                "rsj",
                List.of("zjj", "gaj"),
                TaskKind.FIXED_DATE,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                null,
                DUE,
                DuePrecision.DAY,
                List.of(
                        new Milestone(1, "摸底", 40, LocalDate.of(2018, 9, 30)),
                        new Milestone(2, "整改", 60, LocalDate.of(2018, 12, 1))));
    }
}
