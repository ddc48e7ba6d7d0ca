package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.events.TaskEvent.TaskKind.RELATIVE;
import static org.duban.task.task.TaskStatus.ACKNOWLEDGED;
import static org.duban.task.task.TaskStatus.ASSIGNED;
import static org.duban.task.task.TaskStatus.CLOSED;
import static org.duban.task.task.TaskStatus.COMPLETION_CLAIMED;
import static org.duban.task.task.TaskStatus.DRAFT;
import static org.duban.task.task.TaskStatus.IN_PROGRESS;
import static org.duban.task.task.TaskStatus.RETURNED;
import static org.duban.task.task.TaskStatus.SUSPENDED;
import static org.duban.task.task.TaskStatus.TERMINATED;
import static org.duban.task.task.TaskWays.AT_WORK;
import static org.duban.task.task.TaskWays.GIVEN_OUT;
import static org.duban.task.task.TaskWays.RUNNING;
import static org.duban.task.task.TaskWays.WAYS;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.DelegationEvent.DelegationEnded;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.HaltEvent;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.JudgementEvent.ConfidenceStated;
import org.duban.events.JudgementEvent.LightOverridden;
import org.duban.events.JudgementEvent.LightOverrideLifted;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TalkEvent.QuestionAnswered;
import org.duban.events.TalkEvent.QuestionAsked;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskRefused;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskReturned;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;

/**
 * A task as prose has it: where it may go from where, and what must never be. It follows the events
 * by itself, and the model is held against it.
 */
final class TaskByHand {

    private TaskStatus status = DRAFT;
    private @Nullable TaskStatus held;
    private boolean everAssigned;
    private int posted;
    private final ReadersByHand readers = new ReadersByHand();
    private DatesByHand dates;
    private final HaltsByHand halts = new HaltsByHand();

    TaskByHand(TaskDrafted drafted) {
        dates = new DatesByHand(drafted.due(), drafted.duePrecision(), drafted.milestones());
    }

    /**
     * Follows an event, or says why it must not have happened.
     *
     * @param before the task it happened to
     */
    void happened(Task before, TaskEvent event) {
        readers.happened(before, event);
        halts.happened(before, event);
        switch (event) {
            case TaskDrafted again -> throw new AssertionError("drafted twice: " + again);
            case TaskRedrafted again -> {
                assertThat(everAssigned).as("what was promised is not redrafted").isFalse();
                toOrStaying(DRAFT);
                dates = new DatesByHand(again.due(), again.duePrecision(), again.milestones());
            }
            case TaskRevised revised -> {
                in(GIVEN_OUT);
                assertThat(revised.changesNothing()).isFalse();
                assertThat(revised.reason()).isNotBlank();
                dates.revised(revised.milestones());
            }
            case ClausesNamed _ -> assertThat(status).isNotEqualTo(TERMINATED);
            case TaskAssigned assigned -> {
                to(ASSIGNED);
                assertThat(before.brief().dueOffset() == null || before.brief().kind() == RELATIVE)
                        .isTrue();
                dates.reckoned(assigned.due());
                dates.requireWhereNeeded(before.brief().kind());
                assertThat(before.brief().missingHaves()).as("four haves").isEmpty();
                everAssigned = true;
            }
            case TaskAcknowledged signed -> {
                to(ACKNOWLEDGED);
                assertThat(signed.due() == null || before.dates().originalDue() == null).isTrue();
                dates.reckoned(signed.due());
            }
            case TaskRefused _ -> {
                in(Set.of(ASSIGNED));
                to(DRAFT);
                assertThat(before.extensions().all()).as("taken on").isEmpty();
                everAssigned = false;
            }
            case IndicatorsSet set -> {
                assertThat(status).isNotIn(COMPLETION_CLAIMED, CLOSED, TERMINATED);
                assertThat(set.indicators()).extracting(Indicator::name).doesNotHaveDuplicates();
            }
            case IndicatorReported said -> {
                assertThat(status).isNotIn(DRAFT, ASSIGNED, SUSPENDED, CLOSED, TERMINATED);
                assertThat(said.asOf()).isBeforeOrEqualTo(said.on());
                assertThat(before.purpose().indicators().get(said.n()).name())
                        .isEqualTo(said.name());
            }
            case ProgressPosted said -> {
                in(AT_WORK);
                toOrStaying(IN_PROGRESS);
                progresses(posted, said.to(), said.reason());
                if (said.nil() == null) {
                    shown(said.to(), said.evidence());
                } else {
                    assertThat(said.to()).as("what is nil changes nothing").isEqualTo(posted);
                }
                posted = said.to();
            }
            case MilestoneMet met -> {
                in(AT_WORK);
                toOrStaying(IN_PROGRESS);
                assertThat(met.metOn()).isBeforeOrEqualTo(met.on());
                dates.met(met);
            }
            case ExtensionRequested request -> {
                in(RUNNING);
                dates.asked(request);
            }
            case ExtensionGranted granted -> {
                in(GIVEN_OUT);
                dates.granted(granted);
            }
            case ExtensionDeclined _ -> {
                in(GIVEN_OUT);
                dates.declined();
            }
            case CompletionClaimed claimed -> {
                to(COMPLETION_CLAIMED);
                shown(100, claimed.evidence());
                assertThat(claimed.actual()).isBeforeOrEqualTo(claimed.on());
            }
            case TaskClosed closed -> {
                to(CLOSED);
                assertThat(closed.actual()).isEqualTo(before.dates().actual());
                assertThat(before.collaboration().instructions().open()).isEmpty();
            }
            case TaskReturned _ -> to(RETURNED);
            case TaskReopened _ -> {
                in(Set.of(CLOSED));
                to(IN_PROGRESS);
            }
            case TaskSuspended suspended -> {
                TaskStatus from = status;
                to(SUSPENDED);
                held = from;
                dates.stopped(suspended.on());
            }
            case TaskResumed again -> {
                in(Set.of(SUSPENDED));
                to(Objects.requireNonNull(held));
                dates.runAgain(again);
            }
            case TaskTerminated _ -> to(TERMINATED);
            case HaltEvent halt ->
                    assertThat(status == SUSPENDED && halt.kind() == HaltKind.SUSPENSION).isFalse();
            case LeadChanged changed -> {
                assertThat(changed.to()).isNotEqualTo(before.team().lead());
                assertThat(status).isNotIn(COMPLETION_CLAIMED, CLOSED, TERMINATED);
                if (AT_WORK.contains(status)) {
                    to(ASSIGNED);
                } else if (status == SUSPENDED) {
                    held = ASSIGNED;
                }
            }
            case TaskHandedOver handed -> {
                assertThat(status).isNotIn(CLOSED, TERMINATED);
                assertThat(before.readers()).contains(handed.from());
            }
            case SubtaskAdded _ ->
                    assertThat(status).isNotIn(COMPLETION_CLAIMED, SUSPENDED, CLOSED, TERMINATED);
            case Delegated _ -> in(RUNNING);
            case ConfidenceStated _ -> in(AT_WORK);
            case LightOverridden shown -> {
                assertThat(shown.until()).isAfterOrEqualTo(shown.on());
                assertThat(status).isNotIn(DRAFT, SUSPENDED, CLOSED, TERMINATED);
            }
            case HelpRequested request -> {
                assertThat(request.to()).isNotEqualTo(request.from());
                assertThat(request.due() == null || !request.due().isBefore(request.on())).isTrue();
                in(RUNNING);
            }
            case PartPosted part -> {
                progresses(part.from(), part.to(), part.reason());
                shown(part.to(), part.evidence());
                in(AT_WORK);
            }
            case QuestionAsked _, QuestionAnswered _, ReadersNamed _ ->
                    assertThat(status).isNotIn(CLOSED, TERMINATED);
            case InstructionGiven given -> {
                assertThat(given.due() == null || !given.due().isBefore(given.on())).isTrue();
                in(GIVEN_OUT);
            }
            case DelegationEnded _,
                    LightOverrideLifted _,
                    HelpAnswered _,
                    HelpRequestClosed _,
                    InstructionAnswered _,
                    InstructionClosed _ ->
                    in(GIVEN_OUT);
        }
        dates.signing(before.status(), event);
    }

    /** Holds the model against what was followed by hand. */
    void agrees(Task task) {
        assertThat(task.status()).isEqualTo(status);
        assertThat(task.percent())
                .isEqualTo(Set.of(COMPLETION_CLAIMED, CLOSED).contains(status) ? 100 : posted);
        dates.agree(task);
        readers.agree(task);
        halts.agree(task);
        assertThat(task.assignedOn() != null).isEqualTo(everAssigned);
        assertThat(task.heldFrom() != null).isEqualTo(status == SUSPENDED);
        assertThat(task.team().supporting()).doesNotContain(task.team().lead());
        if (task.percent() == 100) {
            assertThat(task.progress().evidence()).isNotEmpty();
        }
        if (status == COMPLETION_CLAIMED || status == CLOSED) {
            assertThat(task.dates().actual()).isNotNull();
        } else if (status != TERMINATED) {
            assertThat(task.dates().actual()).isNull();
        }
        assertThat(task.collaboration().help().open()).hasSizeLessThanOrEqualTo(10);
        assertThat(task.collaboration().instructions().open()).hasSizeLessThanOrEqualTo(10);
        assertThat(task.arrangements().delegations().open()).hasSizeLessThanOrEqualTo(20);
        assertThat(task.arrangements().subtasks()).isLessThanOrEqualTo(50);
        assertThat(task.purpose().clauses()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(20);
    }

    private void to(TaskStatus next) {
        assertThat(WAYS.get(status)).as("ways from %s", status).contains(next);
        status = next;
        held = null;
    }

    private void toOrStaying(TaskStatus next) {
        if (status != next) {
            to(next);
        }
    }

    private void in(Set<TaskStatus> those) {
        assertThat(those).contains(status);
    }

    private static void progresses(int from, int percent, @Nullable String reason) {
        assertThat(percent).isBetween(0, 100);
        assertThat(percent >= from || (reason != null && !reason.isBlank()))
                .as("from %d to %d because of %s", from, percent, reason)
                .isTrue();
    }

    private static void shown(int percent, List<?> evidence) {
        assertThat(percent < 100 || !evidence.isEmpty()).as("100 %% with evidence").isTrue();
    }
}
