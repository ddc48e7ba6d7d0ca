package org.duban.task.task;

import static org.duban.task.task.TaskRule.DRAFT_UNCHANGED;
import static org.duban.task.task.TaskRule.FOUR_HAVES_INCOMPLETE;
import static org.duban.task.task.TaskRule.LEAD_UNCHANGED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.MilestoneMoved;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.StandstillEvent.TaskSuspended;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskReopened;
import org.duban.events.TaskEvent.TaskReturned;
import org.duban.events.TaskEvent.TaskTerminated;
import org.jspecify.annotations.Nullable;

/** What the programme office may do with a task; it never judges an item of its own department. */
public final class OfficeDesk {

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    OfficeDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /** Writes a draft anew; one that was given up before it was ever assigned is a draft again. */
    public TaskRedrafted redraft(TaskDrafted plan) {
        TaskVerb.REDRAFTING.check(task, acting, today);
        TaskDrafted before = task.asDrafted();
        TaskDrafted draft = Task.draft(plan).at(task.brief().place());
        WrittenForms.redrafting(form(TaskVerb.REDRAFTING), before, draft);
        if (task.status() == TaskStatus.DRAFT && draft.equals(before)) {
            throw new TaskRejection(DRAFT_UNCHANGED, Map.of("reference", task.brief().serial()));
        }
        return new TaskRedrafted(
                draft.area(),
                draft.title(),
                draft.leadDepartment(),
                draft.supportingDepartments(),
                draft.kind(),
                draft.objective(),
                draft.countermeasures(),
                draft.schedule(),
                draft.assessment(),
                draft.deliverable(),
                draft.startsOn(),
                draft.due(),
                draft.duePrecision(),
                draft.milestones(),
                today,
                draft.dueOffset());
    }

    /** Revises a task that was given out; its dates and its lead are changed in other ways. */
    public TaskRevised revise(Revision revision, String reason) {
        TaskVerb.REVISIONS.check(task, acting, today);
        TaskRevised revised = revision.of(task, TaskRejection.requireReason(reason), today);
        WrittenForms.revision(form(TaskVerb.REVISIONS), task, revised);
        return revised;
    }

    /**
     * Says which clauses of the upstream plan the task serves, in place of those named before.
     *
     * @param numbers may be empty: then it serves none
     */
    public ClausesNamed nameClauses(List<String> numbers) {
        TaskVerb.CLAUSES.check(task, acting, today);
        form(TaskVerb.CLAUSES).field("clauses", numbers);
        return task.purpose().name(numbers, today);
    }

    /** As {@link #assign(Reckoning, LocalDate)}, where nobody can reckon, by no day. */
    public TaskAssigned assign() {
        return assign(null, null);
    }

    /**
     * Hands the task to its lead, if it has all of the four haves (四有), and a due date where its
     * kind needs one.
     *
     * @param reckoning how a due date that was not given comes about; null: not at all
     * @param acknowledgeBy the last day on which the lead may sign in time; null: none is set
     */
    public TaskAssigned assign(@Nullable Reckoning reckoning, @Nullable LocalDate acknowledgeBy) {
        TaskVerb.ASSIGNMENT.check(task, acting, today);
        List<Have> missing = task.brief().missingHaves();
        if (!missing.isEmpty()) {
            throw new TaskRejection(FOUR_HAVES_INCOMPLETE, Map.of("missing", Have.named(missing)));
        }
        LocalDate due = reckoning == null ? null : reckoning.whenAssigned(task, today);
        task.dates().requireEnough(task.brief(), due);
        if (due != null) {
            Draft.requireReckoned(task, due);
        }
        return new TaskAssigned(today, due, SignBy.checked(task, acknowledgeBy, due, today));
    }

    /** As {@link #decideExtension(int, boolean, String, Map)}, saying nothing of milestones. */
    public TaskEvent decideExtension(int n, boolean granted, @Nullable String note) {
        return decideExtension(n, granted, note, Map.of());
    }

    /**
     * Grants or declines a pending request for a later date. Unmet milestones that are due with the
     * task move with it, unless another date is wished.
     *
     * @param wished by number of the milestone its due date from now on; not looked at when the
     *     request is declined
     */
    public TaskEvent decideExtension(
            int n, boolean granted, @Nullable String note, Map<Integer, LocalDate> wished) {
        TaskVerb.EXTENSION_DECISION.check(task, acting, today);
        Extension asked = task.extensions().pending(n);
        form(TaskVerb.EXTENSION_DECISION).field("note", note).field("milestones", wished);
        if (!granted) {
            return new ExtensionDeclined(n, note, today);
        }
        task.extensions().requireGrantable(task, asked, acting.rules());
        List<MilestoneMoved> moved =
                task.milestones()
                        .moving(
                                task.dates().currentDue(),
                                asked.to(),
                                task.brief().startsOn(),
                                wished);
        return new ExtensionGranted(
                n, asked.from(), asked.to(), note, today, moved.isEmpty() ? null : moved);
    }

    /** Verifies what was claimed and strikes the task off (销号). */
    public TaskClosed close(@Nullable String note) {
        TaskVerb.CLOSURE.check(task, acting, today);
        form(TaskVerb.CLOSURE).field("note", note);
        return new TaskClosed(Objects.requireNonNull(task.dates().actual()), note, today);
    }

    /** Sends a claimed task back for redo (退办). */
    public TaskReturned returnForRedo(String reason) {
        TaskVerb.RETURNS.check(task, acting, today);
        return new TaskReturned(TaskRejection.requireReason(reason), today);
    }

    public TaskReopened reopen(String reason) {
        TaskVerb.REOPENING.check(task, acting, today);
        return new TaskReopened(TaskRejection.requireReason(reason), today);
    }

    /** Stops the clock, of its own accord; should the lead be asking for it, that is granted. */
    public TaskSuspended suspend(String reason) {
        TaskVerb.SUSPENSION.check(task, acting, today);
        return new TaskSuspended(
                TaskRejection.requireReason(reason),
                today,
                task.arrangements().halts().asking(HaltKind.SUSPENSION));
    }

    /** Lets the clock of a suspended task run again; the days it stood are added to its dates. */
    public TaskResumed resume(String reason) {
        TaskVerb.RESUMPTION.check(task, acting, today);
        String why = TaskRejection.requireReason(reason);
        LocalDate stopped = task.dates().standstill().since();
        if (stopped == null) {
            return new TaskResumed(why, today);
        }
        int days = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(stopped, today)));
        LocalDate due = task.dates().currentDue();
        LocalDate to = due == null || days == 0 ? due : task.brief().lastDay(due).plusDays(days);
        return new TaskResumed(why, today, stopped, days, due, to);
    }

    /** Gives it up, of its own accord; should the lead be asking for it, that is granted. */
    public TaskTerminated terminate(String reason) {
        TaskVerb.TERMINATION.check(task, acting, today);
        return new TaskTerminated(
                TaskRejection.requireReason(reason),
                today,
                task.arrangements().halts().asking(HaltKind.TERMINATION));
    }

    /** As {@link #giveTo(String, String, LocalDate)}, to be signed for by no day. */
    public LeadChanged giveTo(String leadDepartment, String reason) {
        return giveTo(leadDepartment, reason, null);
    }

    /**
     * Gives the task to another lead, which has to sign for it in turn.
     *
     * @param acknowledgeBy the last day on which it may sign in time; null: none is set
     */
    public LeadChanged giveTo(
            String leadDepartment, String reason, @Nullable LocalDate acknowledgeBy) {
        TaskVerb.LEAD.check(task, acting, today);
        if (task.team().lead().equals(leadDepartment)) {
            throw new TaskRejection(LEAD_UNCHANGED, Map.of("leadDepartment", leadDepartment));
        }
        return new LeadChanged(
                task.team().lead(),
                leadDepartment,
                TaskRejection.requireReason(reason),
                today,
                SignBy.ofNewLead(task, acknowledgeBy, today));
    }

    private Form form(TaskVerb verb) {
        return Form.of(verb, task, acting);
    }
}
