package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.DelegationEvent.DelegationEnded;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.HaltEvent.HaltDeclined;
import org.duban.events.HaltEvent.HaltRequested;
import org.duban.events.HaltEvent.HaltWithdrawn;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
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

/** Whose word each event is, as prose has it; it shares nothing with the rights of the model. */
final class WhoseWord {

    private final Task task;
    private final boolean asked;
    private final @Nullable Acting by;

    /**
     * @param task as it is before
     * @param by null: the system
     */
    WhoseWord(Task task, @Nullable Acting by) {
        this.task = task;
        this.by = by;
        this.asked = task.arrangements().halts().pending() != null;
    }

    /** Insists that it was this person's to say. */
    void is(TaskEvent event) {
        if (asked && (event instanceof TaskSuspended || event instanceof TaskTerminated)) {
            assertThat(isNotOf(lead())).as("%s by %s while it is asked for", event, by).isTrue();
        }
        assertThat(mayBeSaid(event)).as("%s by %s of %s", event, by, task.team()).isTrue();
    }

    private boolean mayBeSaid(TaskEvent event) {
        return switch (event) {
            case TaskDrafted _,
                    TaskRedrafted _,
                    TaskRevised _,
                    ClausesNamed _,
                    IndicatorsSet _,
                    TaskAssigned _,
                    TaskReopened _,
                    TaskResumed _,
                    LeadChanged _ ->
                    isOffice();
            case TaskAcknowledged _,
                    TaskRefused _,
                    IndicatorReported _,
                    ProgressPosted _,
                    MilestoneMet _,
                    ExtensionRequested _,
                    CompletionClaimed _,
                    HaltRequested _,
                    HaltWithdrawn _,
                    ConfidenceStated _ ->
                    speaksFor(lead());
            case TaskSuspended stopped -> isOffice() || (stopped.request() != null && isJudge());
            case TaskTerminated end -> isOffice() || (end.request() != null && isJudge());
            case ExtensionGranted _,
                    ExtensionDeclined _,
                    HaltDeclined _,
                    TaskClosed _,
                    TaskReturned _ ->
                    isJudge();
            case LightOverridden _, LightOverrideLifted _ -> isOffice() && isNotOf(lead());
            case SubtaskAdded _, ReadersNamed _ -> isOffice() || speaksFor(lead());
            case Delegated passed -> speaksFor(passed.from()) && isOfTeam(passed.from());
            case DelegationEnded end ->
                    speaksFor(task.arrangements().delegations().open(end.n()).from());
            case HelpRequested asked -> speaksFor(asked.from()) && isOfTeam(asked.from());
            case HelpAnswered answer ->
                    speaksFor(task.collaboration().help().open(answer.n()).to());
            case HelpRequestClosed end ->
                    speaksFor(lead())
                            || speaksFor(task.collaboration().help().open(end.n()).from());
            case PartPosted part ->
                    speaksFor(part.department())
                            && isNotOf(lead())
                            && (isOfTeam(part.department()) || isPassedOnTo(part.department()));
            case QuestionAsked _, QuestionAnswered _ -> isOffice() || isTold();
            case InstructionGiven _ -> isLeader();
            case InstructionAnswered answer -> speaksFor(instruction(answer.n()).to());
            case InstructionClosed end ->
                    isLeader() || (isOffice() && isNotOf(instruction(end.n()).to()));
            case TaskHandedOver _ -> by == null;
        };
    }

    private String lead() {
        return task.team().lead();
    }

    private Instruction instruction(int n) {
        return task.collaboration().instructions().open(n);
    }

    private boolean isOfTeam(String department) {
        return department.equals(lead()) || task.team().supporting().contains(department);
    }

    private boolean isPassedOnTo(String department) {
        return task.arrangements().delegations().open().stream()
                .anyMatch(one -> department.equals(one.to()));
    }

    private boolean isTold() {
        return by != null
                && by.speaksForDepartment()
                && (isOfTeam(by.department())
                        || isPassedOnTo(by.department())
                        || task.collaboration().readers().contains(by.department()));
    }

    private boolean isJudge() {
        return (isOffice() || isAdmin()) && isNotOf(lead());
    }

    private boolean isOffice() {
        return by != null && by.office();
    }

    private boolean isAdmin() {
        return by != null && by.admin();
    }

    private boolean isLeader() {
        return by != null && by.leader();
    }

    private boolean isNotOf(String department) {
        return by != null && !by.department().equals(department);
    }

    private boolean speaksFor(String department) {
        return by != null && by.speaksForDepartment() && by.department().equals(department);
    }
}
