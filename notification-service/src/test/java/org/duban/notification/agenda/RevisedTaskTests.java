package org.duban.notification.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.Envelope;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionEvent.MilestoneMoved;
import org.duban.events.ExtensionReason;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.RevisionEvent.DepartmentsChange;
import org.duban.events.RevisionEvent.MilestonesChange;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.RevisionEvent.TextChange;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.notification.Life;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a revision leaves to do, and to whom. */
class RevisedTaskTests {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");

    private final Life life =
            Life.ofTask("p", "A5-02", "rsj")
                    .then("2018-10-08T01:00:00Z", Life.drafted("p", "A5-02", "rsj", "2018-11-22"));

    @Test
    void whoJoinsIsToTakePartUntilItContributesAndWhoLeavesHasNothingToDo() {
        begun();
        then(new HelpRequested(1, "rsj", "jyj", "缺人", DAY));
        then(revised(List.of(), List.of("gaj", "jyj"), null));
        assertThat(item().title()).isEqualTo("欠薪清零");
        assertThat(item().desks()).containsExactly("rsj", "jyj", "gaj");
        assertThat(item().duties())
                .extracting(Duty::action)
                .containsExactly(Action.ANSWER_HELP, Action.TAKE_PART, Action.TAKE_PART);

        then(new PartPosted("gaj", "rsj", 0, 10, "走访", null, List.of(), DAY));
        assertThat(item().desks()).containsExactly("rsj", "jyj");
        then(revised(List.of("gaj", "jyj"), List.of("gaj"), List.of(1)));
        assertThat(item().desks()).containsExactly("rsj");
    }

    @Test
    void whoLeadsOrFindsItClaimedNeedNotBeToldToTakePart() {
        begun();
        then(revised(List.of(), List.of("gaj", "jyj"), null));
        then(new LeadChanged("rsj", "gaj", "职责划分", DAY));
        assertThat(item().desks()).containsExactly("gaj", "jyj");

        then(new CompletionClaimed(DAY, "办结", List.of(), DAY));
        assertThat(item().duties()).isEmpty();
    }

    @Test
    void itsLightGoesByTheMilestonesAsTheyAreNow() {
        begun();
        then(milestones(List.of(), new Milestone(1, "摸底", 100, DAY.minusDays(1))));
        assertThat(light()).isEqualTo(Light.RED);

        then(
                milestones(
                        List.of(new Milestone(1, "摸底", 100, DAY.minusDays(1))),
                        new Milestone(1, "摸底", 100, DAY.plusDays(30))));
        assertThat(light()).isEqualTo(Light.GREEN);
        assertThat(item().steps().all().getFirst().plannedDue()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void itsLightGoesByTheMilestonesThatMovedWithItsDueDate() {
        LocalDate due = LocalDate.parse("2018-11-22");
        LocalDate later = due.plusDays(20);
        begun();
        then(milestones(List.of(), new Milestone(1, "验收", 100, due)));
        then(new ExtensionRequested(1, due, later, ExtensionReason.OTHER, "y", DAY));
        then(
                new ExtensionGranted(
                        1, due, later, null, DAY, List.of(new MilestoneMoved(1, due, later))));

        assertThat(item().steps().all().getFirst().due()).isEqualTo(later);
        assertThat(item().steps().all().getFirst().plannedDue()).isEqualTo(due);
    }

    private void begun() {
        then(new TaskAssigned(DAY));
        then(new TaskAcknowledged(DAY));
    }

    private void then(TaskEvent event) {
        life.then(life.last().at().plusSeconds(60), "office", event);
    }

    private Light light() {
        return item().light(RuleSet.standard(), WorkingDayCalendar.stateCouncil(), DAY).level();
    }

    private TaskItem item() {
        TaskItem item = null;
        for (Envelope envelope : life.events()) {
            item = TaskItem.after(item, (TaskEvent) envelope.event(), envelope);
        }
        return item;
    }

    private static TaskRevised revised(
            List<String> from, List<String> to, @Nullable List<Integer> helpEnded) {
        return new TaskRevised(
                new TextChange("旧题", "欠薪清零"),
                null,
                new DepartmentsChange(from, to),
                null,
                null,
                null,
                null,
                null,
                null,
                helpEnded,
                null,
                "调整",
                DAY);
    }

    private static TaskRevised milestones(List<Milestone> from, Milestone to) {
        return new TaskRevised(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new MilestonesChange(from, List.of(to)),
                null,
                null,
                "调整",
                DAY);
    }
}
