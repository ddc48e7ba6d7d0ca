package org.duban.task.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.events.Actor;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.Begun;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.rules.refusal.Rejection;
import org.duban.task.breakdown.Problem;
import org.duban.task.ledger.Tasks;
import org.duban.task.ledger.Visit;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what the good lines of an import say, and takes it back: each is one fact of its task, under
 * a request id of its own, so that a line whose turn comes twice changes something once.
 */
@Component
class Applying {

    private final Tasks tasks;
    private final Papers papers;
    private final Rows rows;

    Applying(Tasks tasks, Papers papers, Rows rows) {
        this.tasks = tasks;
        this.papers = papers;
        this.rows = rows;
    }

    void apply(Paper paper) {
        Map<Result, Integer> results = new EnumMap<>(Result.class);
        Gang.work(
                after -> drafted(paper, rows.find(paper.id(), null, null, after, Gang.AT_ONCE)),
                row -> row.result() != null || !isGood(row) ? row : applied(paper, row),
                some -> {
                    rows.rewrite(some.stream().filter(Applying::isGood).toList());
                    some.forEach(row -> count(results, row));
                    papers.progress(paper, sum(results));
                });
        papers.replace(paper, paper.next(ImportState.APPLIED, paper.total()).resulting(results));
    }

    void undo(Paper paper) {
        Map<Result, Integer> results = new EnumMap<>(Result.class);
        Gang.work(
                after -> rows.find(paper.id(), null, null, after, Gang.AT_ONCE),
                row -> wasDone(row) ? undone(paper, row) : row,
                some -> {
                    rows.rewrite(some.stream().filter(Applying::isGood).toList());
                    some.forEach(row -> count(results, row));
                    papers.progress(paper, sum(results));
                });
        papers.replace(paper, paper.next(ImportState.UNDONE, paper.total()).resulting(results));
    }

    private static boolean isGood(Row row) {
        return row.outcome() == Outcome.NEW || row.outcome() == Outcome.CHANGED;
    }

    private static boolean wasDone(Row row) {
        return row.result() == Result.CREATED || row.result() == Result.REDRAFTED;
    }

    private static void count(Map<Result, Integer> results, Row row) {
        if (row.result() != null) {
            results.merge(row.result(), 1, Integer::sum);
        }
    }

    private static int sum(Map<Result, Integer> results) {
        return results.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of the rows that are new tasks are written down together. */
    private List<Row> drafted(Paper paper, List<Row> some) {
        List<Row> fresh = some.stream().filter(Applying::isToBegin).toList();
        if (fresh.isEmpty()) {
            return some;
        }
        List<Begun<Task>> begun =
                tasks.draftAll(
                        fresh.stream()
                                .map(
                                        row ->
                                                new Tasks.Draft(
                                                        request(paper, "apply", row, null),
                                                        Objects.requireNonNull(row.plan())))
                                .toList());
        List<Row> now = new ArrayList<>(some);
        Iterator<Begun<Task>> next = begun.iterator();
        now.replaceAll(row -> isToBegin(row) ? became(row, next.next()) : row);
        return now;
    }

    private static boolean isToBegin(Row row) {
        return row.result() == null && isGood(row) && row.revision() == 0;
    }

    private static Row became(Row row, Begun<Task> begun) {
        Versioned<Task> made = begun.made();
        return made == null
                ? row.became(Result.FAILED, 0, why(Objects.requireNonNull(begun.refused())))
                : row.became(Result.CREATED, made.revision(), null);
    }

    private Row applied(Paper paper, Row row) {
        TaskDrafted plan = Objects.requireNonNull(row.plan());
        try {
            Versioned<Task> task =
                    change(
                            paper,
                            "apply",
                            row,
                            row.revision(),
                            visit -> visit.asOffice().redraft(plan));
            return row.became(
                    row.outcome() == Outcome.NEW ? Result.CREATED : Result.REDRAFTED,
                    task.revision(),
                    null);
        } catch (Rejection no) {
            return row.became(Result.FAILED, 0, why(no));
        }
    }

    private Row undone(Paper paper, Row row) {
        TaskDrafted before = row.before();
        boolean created = row.result() == Result.CREATED || before == null;
        String reason = Objects.requireNonNullElse(paper.reason(), "");
        try {
            Versioned<Task> task =
                    change(
                            paper,
                            "undo",
                            row,
                            row.resultRevision(),
                            visit ->
                                    created
                                            ? visit.asOffice().terminate(reason)
                                            : visit.asOffice()
                                                    .redraft(Objects.requireNonNull(before)));
            return row.became(created ? Result.WITHDRAWN : Result.RESTORED, task.revision(), null);
        } catch (Rejection no) {
            return row.became(Result.KEPT, row.resultRevision(), why(no));
        }
    }

    private Versioned<Task> change(
            Paper paper,
            String step,
            Row row,
            long revision,
            java.util.function.Function<Visit, ? extends TaskEvent> verb) {
        Request request = request(paper, step, row, revision);
        Actor actor = request.actor();
        Caller caller =
                new Caller(
                        actor.id(),
                        actor.name(),
                        actor.department(),
                        Set.of(Role.OFFICE),
                        actor.onBehalfOf());
        return tasks.change(row.task(), caller, request, verb);
    }

    private static Request request(
            Paper paper, String step, Row row, @Nullable Long expectedRevision) {
        return new Request(
                "import/%s/%d/%s".formatted(paper.id(), row.number(), step),
                "POST /api/imports/%s/%s %d".formatted(paper.id(), step, row.number()),
                Objects.requireNonNull(paper.doer()),
                expectedRevision,
                null);
    }

    private static Problem why(Rejection no) {
        if (no instanceof JournalRejection
                && (no.rule() == JournalRule.REVISION_CHANGED
                        || no.rule() == JournalRule.ALREADY_EXISTS)) {
            return Judge.problem(null, Problem.Code.CHANGED_MEANWHILE, Map.of());
        }
        return Judge.broken(no);
    }
}
