package org.duban.task.task;

import static org.duban.task.task.TaskRule.ACTUAL_BEFORE_START;
import static org.duban.task.task.TaskRule.ACTUAL_IN_THE_FUTURE;
import static org.duban.task.task.TaskRule.COMPLETION_NEEDS_EVIDENCE;
import static org.duban.task.task.TaskRule.PROGRESS_FALLS_WITHOUT_REASON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.FileRef;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskRefused;
import org.jspecify.annotations.Nullable;

/** What the lead department may do with its task: only its liaison officer or head, nobody else. */
public final class LeadDesk {

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    LeadDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /** As {@link #acknowledge(Reckoning, LocalDate)}, where nobody can reckon or foresee. */
    public TaskAcknowledged acknowledge() {
        return acknowledge(null, null);
    }

    /**
     * Signs for the task (签收).
     *
     * @param reckoning how a due date that waited for this comes about; null: not at all
     * @param forecast by when the department itself expects to be finished; null: it does not say
     */
    public TaskAcknowledged acknowledge(
            @Nullable Reckoning reckoning, @Nullable LocalDate forecast) {
        TaskVerb.ACKNOWLEDGEMENT.check(task, acting, today);
        form(TaskVerb.ACKNOWLEDGEMENT).field("forecast", forecast);
        LocalDate due = reckoning == null ? null : reckoning.whenAcknowledged(task, today);
        if (due != null) {
            Draft.requireReckoned(task, due);
        }
        return new TaskAcknowledged(today, due, forecast);
    }

    /**
     * Does not sign for the task (拒签), and says why: it goes back to the office. Who asked for
     * another date has taken it on.
     */
    public TaskRefused refuse(String reason) {
        TaskVerb.REFUSAL.check(task, acting, today);
        return new TaskRefused(TaskRejection.requireReason(reason), today);
    }

    /**
     * Says how far the task is. 100 % needs evidence; a lower percentage than before needs a
     * reason.
     */
    public ProgressPosted postProgress(
            int percent,
            String done,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String reason,
            @Nullable LocalDate forecast,
            List<FileRef> evidence) {
        return postProgress(
                percent, done, problems, nextSteps, reason, forecast, evidence, List.of());
    }

    /**
     * As {@link #postProgress(int, String, String, String, String, LocalDate, List)}, with what
     * supporters contributed.
     *
     * @param parts departments whose latest parts it consolidates
     */
    public ProgressPosted postProgress(
            int percent,
            String done,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String reason,
            @Nullable LocalDate forecast,
            List<FileRef> evidence,
            List<String> parts) {
        TaskVerb.PROGRESS_UPDATES.check(task, acting, today);
        form(TaskVerb.PROGRESS_UPDATES)
                .field("problems", problems)
                .field("nextSteps", nextSteps)
                .field("forecast", forecast)
                .field("evidence", evidence)
                .field("parts", parts);
        int before = task.progress().percent();
        if (percent < before && (reason == null || reason.isBlank())) {
            throw new TaskRejection(
                    PROGRESS_FALLS_WITHOUT_REASON, Map.of("from", before, "percent", percent));
        }
        if (percent == 100) {
            requireEvidence(evidence);
        }
        return new ProgressPosted(
                before,
                percent,
                done,
                problems,
                nextSteps,
                percent < before ? reason : null,
                forecast,
                evidence,
                today,
                null,
                parts.isEmpty() ? null : task.collaboration().parts().consolidating(parts));
    }

    /** States that there is nothing new (零报告), and why; the percentage stays. */
    public ProgressPosted postNil(String comment) {
        TaskVerb.NIL_UPDATES.check(task, acting, today);
        String why = TaskRejection.requireReason(comment);
        int percent = task.progress().percent();
        return new ProgressPosted(
                percent, percent, why, null, null, null, null, List.of(), today, true, null);
    }

    /** Reports a milestone as reached on a day. */
    public MilestoneMet meetMilestone(int n, LocalDate on, List<FileRef> evidence) {
        TaskVerb.MILESTONES.check(task, acting, today);
        form(TaskVerb.MILESTONES).field("evidence", evidence);
        Milestones.Step step = task.milestones().unmet(n);
        requirePossible(on);
        return new MilestoneMet(n, step.dueFor(on), on, evidence, today);
    }

    /**
     * Asks for a later date: before the due date, one request at a time, for a later day. Where a
     * month is due, a month is asked for, and given by its last day.
     */
    public ExtensionRequested requestExtension(
            LocalDate to, ExtensionReason reasonCode, String reason) {
        TaskVerb.EXTENSION_REQUESTS.check(task, acting, today);
        return task.extensions()
                .request(task, task.brief().lastDay(to), reasonCode, reason, acting.rules(), today);
    }

    /** Says the task was finished on a day, and shows it. */
    public CompletionClaimed claimCompletion(LocalDate on, String note, List<FileRef> evidence) {
        TaskVerb.COMPLETION_CLAIM.check(task, acting, today);
        form(TaskVerb.COMPLETION_CLAIM).field("note", note);
        requirePossible(on);
        requireEvidence(evidence);
        return new CompletionClaimed(on, note, evidence, today);
    }

    private Form form(TaskVerb verb) {
        return Form.of(verb, task, acting);
    }

    private static void requireEvidence(List<FileRef> evidence) {
        if (evidence.isEmpty()) {
            throw new TaskRejection(COMPLETION_NEEDS_EVIDENCE, Map.of());
        }
    }

    private void requirePossible(LocalDate on) {
        if (on.isAfter(today)) {
            throw new TaskRejection(ACTUAL_IN_THE_FUTURE, Map.of("on", on, "today", today));
        }
        LocalDate begun = task.begunOn();
        if (begun != null && on.isBefore(begun)) {
            throw new TaskRejection(ACTUAL_BEFORE_START, Map.of("on", on, "startsOn", begun));
        }
    }
}
