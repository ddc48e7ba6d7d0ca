package org.duban.task.task;

import static org.duban.task.task.TaskRule.COMPLETION_NEEDS_EVIDENCE;
import static org.duban.task.task.TaskRule.HELP_ALREADY_ANSWERED;
import static org.duban.task.task.TaskRule.ONLY_ASKED_DEPARTMENT_ANSWERS;
import static org.duban.task.task.TaskRule.ONLY_ASKER_CLOSES;
import static org.duban.task.task.TaskRule.PROGRESS_FALLS_WITHOUT_REASON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.FileRef;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.TalkEvent.QuestionAnswered;
import org.duban.events.TalkEvent.QuestionAsked;
import org.jspecify.annotations.Nullable;

/** What departments do together about a task, whether they lead it, support it or were asked. */
public final class TeamDesk {

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    TeamDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /** Whether a file may be put forward at all. */
    public void requireRoomForEvidence() {
        TaskVerb.EVIDENCE.check(task, acting, today);
    }

    /**
     * Asks another department for help with a problem.
     *
     * @param due by when an answer is needed; null: no date is set
     */
    public HelpRequested requestHelp(String to, String problem, @Nullable LocalDate due) {
        TaskVerb.HELP_REQUESTS.check(task, acting, today);
        Form.of(TaskVerb.HELP_REQUESTS, task, acting).field("due", due);
        HelpRequests help = task.collaboration().help();
        help.requireRoomFor(acting.department(), to, due, today);
        return new HelpRequested(help.count() + 1, acting.department(), to, problem, today, due);
    }

    /** Says, as the department that was asked, what it does about the problem. */
    public HelpAnswered answerHelp(int n, String answer) {
        TaskVerb.HELP_ANSWER.check(task, acting, today);
        HelpRequest request = task.collaboration().help().open(n);
        if (!request.to().equals(acting.department())) {
            throw new TaskRejection(ONLY_ASKED_DEPARTMENT_ANSWERS, Map.of());
        }
        if (!request.isWaiting()) {
            throw new TaskRejection(HELP_ALREADY_ANSWERED, Map.of("n", n));
        }
        return new HelpAnswered(n, acting.department(), answer, today);
    }

    /** Is done with a request, answered or not: who asked, or who leads the task. */
    public HelpRequestClosed closeHelp(int n, @Nullable String note) {
        TaskVerb.HELP_CLOSURE.check(task, acting, today);
        HelpRequest request = task.collaboration().help().open(n);
        if (!acting.speaksForOneOf(List.of(request.from(), task.team().lead()))) {
            throw new TaskRejection(ONLY_ASKER_CLOSES, Map.of("department", request.from()));
        }
        Form.of(TaskVerb.HELP_CLOSURE, task, acting).field("note", note);
        return new HelpRequestClosed(n, !request.isWaiting(), note, today);
    }

    /**
     * Says how far the department's part is. 100 % needs evidence; a lower percentage than before
     * needs a reason.
     */
    public PartPosted postPart(
            int percent, String text, @Nullable String reason, List<FileRef> evidence) {
        TaskVerb.PARTS.check(task, acting, today);
        Form.of(TaskVerb.PARTS, task, acting).field("evidence", evidence);
        Part last = task.collaboration().parts().of(acting.department());
        int before = last == null ? 0 : last.percent();
        if (percent < before && (reason == null || reason.isBlank())) {
            throw new TaskRejection(
                    PROGRESS_FALLS_WITHOUT_REASON, Map.of("from", before, "percent", percent));
        }
        if (percent == 100 && evidence.isEmpty()) {
            throw new TaskRejection(COMPLETION_NEEDS_EVIDENCE, Map.of());
        }
        return new PartPosted(
                acting.department(),
                task.team().lead(),
                before,
                percent,
                text,
                percent < before ? reason : null,
                evidence,
                today);
    }

    /** Asks whoever sees the task. */
    public QuestionAsked ask(String text) {
        TaskVerb.QUESTIONS.check(task, acting, today);
        Talk talk = task.collaboration().talk();
        return new QuestionAsked(talk.questions() + 1, text, talk.last(), today);
    }

    /** Answers a question. */
    public QuestionAnswered answer(int question, String text) {
        TaskVerb.ANSWERS.check(task, acting, today);
        Talk talk = task.collaboration().talk();
        talk.requireQuestion(question);
        return new QuestionAnswered(question, text, talk.last(), today);
    }
}
