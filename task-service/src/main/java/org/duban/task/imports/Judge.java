package org.duban.task.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.Versioned;
import org.duban.rules.refusal.Rejection;
import org.duban.task.breakdown.Field;
import org.duban.task.breakdown.Problem;
import org.duban.task.breakdown.Reading;
import org.duban.task.ledger.Tasks;
import org.duban.task.sheet.Line;
import org.duban.task.task.Task;
import org.duban.task.task.TaskRejection;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Says what each line of one table would do to the tasks as they are. */
final class Judge {

    private final String paper;
    private final String programme;
    private final Tasks tasks;
    private final Map<String, Integer> lines = new HashMap<>();

    Judge(String paper, String programme, Tasks tasks) {
        this.paper = paper;
        this.programme = programme;
        this.tasks = tasks;
    }

    Row judge(Line line, Reading reading) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<Problem> remarks = new ArrayList<>(reading.remarks());
        Integer earlier =
                reading.serial().isEmpty()
                        ? null
                        : lines.putIfAbsent(
                                reading.serial().toLowerCase(Locale.ROOT), line.number());
        if (earlier != null) {
            problems.add(
                    problem(
                            Field.SERIAL,
                            Problem.Code.SERIAL_TWICE,
                            Map.of("value", reading.serial(), "line", earlier)));
        }
        Versioned<Task> task =
                problems.isEmpty()
                        ? tasks.find(programme + "." + reading.serial()).orElse(null)
                        : null;
        Verdict verdict =
                problems.isEmpty() ? verdict(reading, task, problems, remarks) : Verdict.NONE;
        return new Row(
                paper,
                line.number(),
                problems.isEmpty() ? verdict.outcome() : Outcome.ERROR,
                reading.serial(),
                reading.title(),
                reading.area(),
                line.cells(),
                problems,
                remarks,
                verdict.changes(),
                verdict.plan(),
                verdict.before(),
                task == null ? 0 : task.revision(),
                null,
                0,
                null);
    }

    /** What a line that can be understood would do. */
    private record Verdict(
            Outcome outcome,
            @Nullable TaskDrafted plan,
            @Nullable TaskDrafted before,
            List<Row.Change> changes) {

        static final Verdict NONE = new Verdict(Outcome.ERROR, null, null, List.of());
    }

    private Verdict verdict(
            Reading reading,
            @Nullable Versioned<Task> found,
            List<Problem> problems,
            List<Problem> remarks) {
        Task task = found == null ? null : found.state();
        TaskDrafted before = task == null ? null : task.asDrafted();
        TaskDrafted plan;
        try {
            plan = Task.draft(reading.plan(programme, before));
        } catch (TaskRejection no) {
            problems.add(broken(no));
            return Verdict.NONE;
        }
        if (task == null || before == null) {
            return new Verdict(Outcome.NEW, plan, null, List.of());
        }
        boolean isDraft = task.status() == TaskStatus.DRAFT;
        if (task.status() == TaskStatus.TERMINATED && task.assignedOn() == null) {
            remarks.add(problem(null, Problem.Code.DRAFT_AGAIN, Map.of()));
            return new Verdict(Outcome.NEW, plan, null, List.of());
        }
        List<Row.Change> changes = Differences.between(before, plan);
        if (changes.isEmpty()) {
            return new Verdict(Outcome.SAME, plan, before, changes);
        }
        if (!isDraft) {
            problems.add(
                    problem(
                            null,
                            Problem.Code.ASSIGNED_ALREADY,
                            Map.of("status", task.status().name())));
        }
        return new Verdict(Outcome.CHANGED, plan, before, changes);
    }

    static Problem broken(Rejection no) {
        Map<String, Object> facts = new HashMap<>();
        no.facts().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        facts.put("slug", no.rule().slug());
        return problem(null, Problem.Code.RULE_BROKEN, facts);
    }

    static Problem problem(@Nullable Field field, Problem.Code code, Map<String, Object> facts) {
        return new Problem(field, code.name(), facts);
    }

    /** Names nobody goes by, in the order they were met. */
    static final class Unknown {

        private static final int MOST_NAMES = 200;
        private static final int MOST_LINES = 10;

        private final Map<String, List<Integer>> lines = new java.util.LinkedHashMap<>();
        private final Map<String, Integer> times = new HashMap<>();

        void note(Row row) {
            Set<String> names = new HashSet<>();
            for (Problem problem : row.problems()) {
                if (problem.code().equals(Problem.Code.DEPARTMENT_NOT_FOUND.name())) {
                    names.add(String.valueOf(problem.facts().get("name")));
                }
            }
            for (String name : names) {
                if (lines.containsKey(name) || lines.size() < MOST_NAMES) {
                    times.merge(name, 1, Integer::sum);
                    List<Integer> some = lines.computeIfAbsent(name, any -> new ArrayList<>());
                    if (some.size() < MOST_LINES) {
                        some.add(row.number());
                    }
                }
            }
        }

        List<Paper.UnknownName> names() {
            return lines.entrySet().stream()
                    .map(
                            each ->
                                    new Paper.UnknownName(
                                            each.getKey(),
                                            times.getOrDefault(each.getKey(), 0),
                                            each.getValue()))
                    .toList();
        }
    }
}
