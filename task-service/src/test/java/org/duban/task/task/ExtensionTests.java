package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.CO_OFFICE;
import static org.duban.task.task.GivenTasks.DUE;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.START;
import static org.duban.task.task.GivenTasks.SUPPORTER;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.extensionRequested;
import static org.duban.task.task.GivenTasks.inProgress;
import static org.duban.task.task.GivenTasks.task;
import static org.duban.task.task.GivenTasks.with;
import static org.duban.task.task.TaskScenario.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.rules.RuleSet;
import org.duban.task.task.Extension.Decision;
import org.junit.jupiter.api.Test;

class ExtensionTests {

    private static final LocalDate LATER = DUE.plusDays(28);

    @Test
    void theLeadAsksForALaterDateBeforeTheDueDate() {
        Task task =
                given(inProgress(40))
                        .when(t -> ask(t, LIAISON, TODAY, LATER))
                        .then(
                                new ExtensionRequested(
                                        1, DUE, LATER, ExtensionReason.EXTERNAL, "汛期", TODAY, 40));

        assertThat(task.extensions().all())
                .singleElement()
                .satisfies(asked -> assertThat(asked.decision()).isEqualTo(Decision.PENDING));
        assertThat(task.dates().currentDue()).isEqualTo(DUE);
    }

    @Test
    void onTheDueDateItIsTooLateToAsk() {
        given(inProgress(40))
                .when(t -> ask(t, LIAISON, DUE, LATER))
                .thenRejected(TaskRule.EXTENSION_AFTER_DUE_DATE);
        assertThat(ask(given(inProgress(40)).task(), LIAISON, DUE.minusDays(1), LATER).to())
                .isEqualTo(LATER);
    }

    @Test
    void whereAMonthIsDueAMonthIsAskedFor() {
        LocalDate october = LocalDate.of(2018, 10, 31);
        LocalDate november = LocalDate.of(2018, 11, 30);
        TaskDrafted monthly =
                GivenTasks.drafted(
                        "rsj", List.of(), "压实属地责任", october, DuePrecision.MONTH, List.of());

        Task asked =
                given(monthly, new TaskAssigned(START), new TaskAcknowledged(START))
                        .when(t -> ask(t, LIAISON, TODAY, LocalDate.of(2018, 11, 5)))
                        .then(
                                new ExtensionRequested(
                                        1,
                                        october,
                                        november,
                                        ExtensionReason.EXTERNAL,
                                        "汛期",
                                        TODAY,
                                        0));

        assertThat(asked.asOffice(OFFICE, TODAY).decideExtension(1, true, null))
                .isEqualTo(new ExtensionGranted(1, october, november, null, TODAY));
        given(monthly, new TaskAssigned(START), new TaskAcknowledged(START))
                .when(t -> ask(t, LIAISON, TODAY, october))
                .thenRejected(TaskRule.EXTENSION_NOT_LATER);
    }

    @Test
    void theNewDateIsLaterThanTheCurrentOne() {
        given(inProgress(40))
                .when(t -> ask(t, LIAISON, TODAY, DUE))
                .thenRejected(TaskRule.EXTENSION_NOT_LATER);
    }

    @Test
    void aTaskIsPutOffByAYearAtMost() {
        given(inProgress(40))
                .when(t -> ask(t, LIAISON, TODAY, DUE.plusDays(367)))
                .thenRejected(TaskRule.EXTENSION_TOO_FAR);
        assertThat(ask(given(inProgress(40)).task(), LIAISON, TODAY, DUE.plusDays(366)).to())
                .isEqualTo(DUE.plusDays(366));
        Task once =
                given(with(extensionRequested(), new ExtensionGranted(1, DUE, LATER, null, TODAY)))
                        .task();
        assertThat(once.dates().currentDue()).isEqualTo(LATER);
        given(with(extensionRequested(), new ExtensionGranted(1, DUE, LATER, null, TODAY)))
                .when(t -> ask(t, LIAISON, TODAY, DUE.plusDays(367)))
                .thenRejected(TaskRule.EXTENSION_TOO_FAR);
    }

    @Test
    void afterThreeExtensionsThereIsNoFurtherOne() {
        given(asked(inProgress(40), 3, true))
                .when(t -> ask(t, LIAISON, TODAY, DUE.plusDays(300)))
                .thenRejected(TaskRule.EXTENSIONS_USED_UP);
        assertThat(ask(given(asked(inProgress(40), 2, true)).task(), LIAISON, TODAY, LATER).n())
                .isEqualTo(3);
    }

    @Test
    void howOftenAndHowFarSaysTheVersionInForce() {
        RuleSet once =
                RuleSet.standard().toBuilder().extensionsGranted(1).extensionDays(30).build();
        RuleSet often = once.toBuilder().extensionsGranted(5).extensionDays(700).build();
        List<TaskEvent> granted = asked(inProgress(40), 1, true);
        Acting strict = LIAISON.under(once);
        Acting lenient = LIAISON.under(often);

        given(granted)
                .when(t -> ask(t, strict, TODAY, DUE.plusDays(20)))
                .thenRejected(TaskRule.EXTENSIONS_USED_UP);
        assertThat(given(granted).task().allowed(strict, TODAY))
                .doesNotContain(TaskVerb.EXTENSION_REQUESTS);
        given(inProgress(40))
                .when(t -> ask(t, strict, TODAY, DUE.plusDays(31)))
                .thenRejected(TaskRule.EXTENSION_TOO_FAR);
        assertThat(ask(given(inProgress(40)).task(), strict, TODAY, DUE.plusDays(30)).to())
                .isEqualTo(DUE.plusDays(30));
        Task four = given(asked(inProgress(40), 4, true)).task();
        assertThat(ask(four, lenient, TODAY, DUE.plusDays(700)).n()).isEqualTo(5);
        assertThat(four.allowed(lenient, TODAY)).contains(TaskVerb.EXTENSION_REQUESTS);
    }

    @Test
    void whatWasAskedUnderOtherRulesIsGrantedByThoseOfTheDayOfTheDecision() {
        RuleSet none = RuleSet.standard().toBuilder().extensionsGranted(0).build();
        RuleSet near = RuleSet.standard().toBuilder().extensionDays(1).build();

        given(extensionRequested())
                .when(t -> t.asOffice(OFFICE.under(none), TODAY).decideExtension(1, true, null))
                .thenRejected(TaskRule.EXTENSIONS_USED_UP);
        given(extensionRequested())
                .when(t -> t.asOffice(OFFICE.under(near), TODAY).decideExtension(1, true, null))
                .thenRejected(TaskRule.EXTENSION_TOO_FAR);
        given(extensionRequested())
                .when(t -> t.asOffice(OFFICE.under(none), TODAY).decideExtension(1, false, null))
                .then(new ExtensionDeclined(1, null, TODAY));
    }

    @Test
    void afterTwelveRequestsNobodyAsksAgain() {
        given(asked(inProgress(40), 12, false))
                .when(t -> ask(t, LIAISON, TODAY, LATER))
                .thenRejected(TaskRule.EXTENSIONS_USED_UP);
        assertThat(ask(given(asked(inProgress(40), 11, false)).task(), LIAISON, TODAY, LATER).n())
                .isEqualTo(12);
    }

    private static List<TaskEvent> asked(List<TaskEvent> before, int times, boolean granted) {
        List<TaskEvent> all = new ArrayList<>(before);
        LocalDate due = DUE;
        for (int n = 1; n <= times; n++) {
            LocalDate next = due.plusDays(1);
            all.add(new ExtensionRequested(n, due, next, ExtensionReason.OTHER, "y", TODAY));
            all.add(
                    granted
                            ? new ExtensionGranted(n, due, next, null, TODAY)
                            : new ExtensionDeclined(n, null, TODAY));
            due = granted ? next : due;
        }
        return all;
    }

    @Test
    void onlyOneRequestIsPendingAtATime() {
        given(extensionRequested())
                .when(t -> ask(t, LIAISON, TODAY, LATER))
                .thenRejected(TaskRule.EXTENSION_PENDING);
    }

    @Test
    void onlyTheLeadAsks() {
        given(inProgress(40))
                .when(t -> ask(t, SUPPORTER, TODAY, LATER))
                .thenRejected(TaskRule.ONLY_LEAD_DEPARTMENT_ACTS);
    }

    @Test
    void whatHasNoDueDateCannotBeExtended() {
        given(task("rsj", List.of(), null), new TaskAssigned(START))
                .when(t -> ask(t, LIAISON, TODAY, LATER))
                .thenRejected(TaskRule.TASK_HAS_NO_DUE_DATE);
    }

    @Test
    void grantingMovesTheCurrentDueDateAndNeverTheOriginalOne() {
        Task task =
                given(extensionRequested())
                        .when(t -> t.asOffice(OFFICE, TODAY).decideExtension(1, true, "同意"))
                        .then(new ExtensionGranted(1, DUE, LATER, "同意", TODAY));

        assertThat(task.dates().currentDue()).isEqualTo(LATER);
        assertThat(task.dates().originalDue()).isEqualTo(DUE);
        assertThat(task.dates().dueRevision()).isEqualTo(task.revision());
        assertThat(task.extensions().all().getFirst().decision()).isEqualTo(Decision.GRANTED);
        assertThat(task.extensions().all().getFirst().note()).isEqualTo("同意");
    }

    @Test
    void decliningLeavesTheDueDateAndStaysInTheLedger() {
        Task task =
                given(extensionRequested())
                        .when(t -> t.asOffice(OFFICE, TODAY).decideExtension(1, false, null))
                        .then(new ExtensionDeclined(1, null, TODAY));

        assertThat(task.dates().currentDue()).isEqualTo(DUE);
        assertThat(task.extensions().all()).hasSize(1);
        assertThat(ask(task, LIAISON, TODAY, LATER).n()).isEqualTo(2);
    }

    @Test
    void aRequestIsDecidedOnceAndMustExist() {
        var twice =
                given(
                        with(
                                extensionRequested(),
                                new ExtensionDeclined(1, null, TODAY),
                                new ExtensionRequested(
                                        2, DUE, LATER, ExtensionReason.OTHER, "y", TODAY)));

        twice.when(t -> t.asOffice(OFFICE, TODAY).decideExtension(1, true, null))
                .thenRejected(TaskRule.EXTENSION_ALREADY_DECIDED);
        twice.when(t -> t.asOffice(OFFICE, TODAY).decideExtension(3, true, null))
                .thenRejected(TaskRule.EXTENSION_UNKNOWN);
        given(inProgress(40))
                .when(t -> t.asOffice(OFFICE, TODAY).decideExtension(1, true, null))
                .thenRejected(TaskRule.NO_EXTENSION_PENDING);
    }

    @Test
    void theOfficeDecidesAndNobodyForTheirOwnDepartment() {
        given(extensionRequested())
                .when(t -> t.asOffice(LIAISON, TODAY).decideExtension(1, true, null))
                .thenRejected(TaskRule.ONLY_OFFICE_ACTS);

        var own =
                given(
                        task("zgh", List.of(), DUE),
                        new TaskAssigned(START),
                        new ExtensionRequested(1, DUE, LATER, ExtensionReason.OTHER, "y", TODAY));
        own.when(t -> t.asOffice(OFFICE, TODAY).decideExtension(1, true, null))
                .thenRejected(TaskRule.OWN_DEPARTMENTS_ITEM);
        own.when(t -> t.asOffice(CO_OFFICE, TODAY).decideExtension(1, false, null))
                .then(new ExtensionDeclined(1, null, TODAY));
    }

    @Test
    void aDraftHasNothingToExtend() {
        given(A_TASK)
                .when(t -> ask(t, LIAISON, TODAY, LATER))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    private static ExtensionRequested ask(Task task, Acting acting, LocalDate today, LocalDate to) {
        return task.asLead(acting, today).requestExtension(to, ExtensionReason.EXTERNAL, "汛期");
    }
}
