package org.duban.task.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.ClauseEvent;
import org.duban.events.EventJson;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Role;
import org.duban.task.RandomLives;
import org.duban.task.TaskServiceTest;
import org.duban.task.clause.Clause;
import org.duban.task.clause.ClauseFilter;
import org.duban.task.ledger.FoundedProgrammes;
import org.duban.task.ledger.ServedClauses;
import org.duban.task.ledger.StateDocuments;
import org.duban.task.programme.Programme;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Among a full register and thousands of tasks the matrix looks at hardly more than it shows. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class CoverageCostIT {

    private static final String PROGRAMME = "covered";
    private static final int TASKS = 4000;
    private static final int CLAUSES = 400;
    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    private static final List<String> DEPARTMENTS =
            IntStream.range(0, 30).mapToObj(i -> "c%02d".formatted(i)).toList();
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("c07", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Clause, ClauseEvent> clauses;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired Coverage coverage;
    @Autowired ServedClauses served;

    private final List<Task> tasks = new ArrayList<>();
    private final List<Clause> register = new ArrayList<>();

    @BeforeAll
    void clausesAndTasksThatServeThemOrNot() {
        FoundedProgrammes.found(programmes, PROGRAMME);
        Random random = new Random(5);
        for (int n = 1; n <= CLAUSES; n++) {
            register.add(
                    new Clause(
                            PROGRAMME,
                            number(n),
                            "第 " + n + " 条",
                            RandomLives.AREAS.get(n % 5),
                            some(random, 3),
                            false));
        }
        database.getCollection("clause_state")
                .insertMany(register.stream().map(this::document).toList());
        RandomLives lives = new RandomLives(23, PROGRAMME, DEPARTMENTS);
        for (int n = 0; n < TASKS; n++) {
            Task task = lives.task(n, 6);
            List<String> named =
                    random.ints(random.nextInt(3), 1, CLAUSES * 9 / 10)
                            .mapToObj(CoverageCostIT::number)
                            .distinct()
                            .toList();
            tasks.add(
                    named.isEmpty() ? task : task.after(new ClausesNamed(List.of(), named, TODAY)));
        }
        database.getCollection("task_state").insertMany(StateDocuments.of(journal, tasks));
    }

    @Test
    void theMatrixIsWhatTheTasksSay() {
        TreeMap<String, Set<String>> expected = new TreeMap<>();
        register.forEach(clause -> expected.put(clause.number(), new TreeSet<>()));
        tasks.stream()
                .filter(task -> task.status() != TaskStatus.TERMINATED)
                .forEach(
                        task ->
                                task.purpose()
                                        .clauses()
                                        .forEach(n -> expected.get(n).add(task.id())));
        TreeMap<String, Set<String>> shown = new TreeMap<>();
        List<CoveredClause> gaps = new ArrayList<>();
        for (CoveredClause line : all(false)) {
            shown.put(
                    line.clause().number(),
                    new TreeSet<>(line.tasks().stream().map(CoveringTask::id).toList()));
            assertThat(line.missing()).isEqualTo(missing(line));
            if (line.hasGap()) {
                gaps.add(line);
            }
        }

        assertThat(shown).isEqualTo(expected);
        assertThat(gaps).isNotEmpty();
        assertThat(all(true)).isEqualTo(gaps);
    }

    @Test
    void nothingIsScannedAndHardlyMoreIsLookedAtThanIsShown() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();

        for (ClauseFilter filter :
                List.of(
                        new ClauseFilter(null, null, false),
                        new ClauseFilter("A3", null, false),
                        new ClauseFilter(null, "c07", false),
                        new ClauseFilter("A3", "c07", false))) {
            costs(
                    store,
                    () -> {
                        Coverage.Found found =
                                coverage.find(PROGRAMME, filter, false, LEADER, null, 50);
                        return found.lines().size()
                                + (int)
                                        found.lines().stream()
                                                .flatMap(line -> line.tasks().stream())
                                                .map(CoveringTask::id)
                                                .distinct()
                                                .count();
                    });
        }
        for (Caller caller : List.of(LEADER, LIAISON)) {
            costs(store, () -> served.servingNone(PROGRAMME, caller, null, 50).size());
            costs(store, () -> served.servingNone(PROGRAMME, caller, PROGRAMME + ".A3", 50).size());
        }
    }

    @Test
    void aDepartmentSeesItsOwnOrphansOnly() {
        List<String> own =
                tasks.stream()
                        .filter(task -> task.status() != TaskStatus.TERMINATED)
                        .filter(task -> task.purpose().clauses().isEmpty())
                        .filter(task -> task.readers().contains("c07"))
                        .map(Task::id)
                        .sorted()
                        .toList();

        assertThat(served.servingNone(PROGRAMME, LIAISON, null, TASKS).stream().map(Versioned::id))
                .containsExactlyElementsOf(own)
                .isNotEmpty();
    }

    private void costs(EmbeddedStore store, Supplier<Integer> read) {
        QueryCounts before = counts(store);
        int shown = read.get();
        QueryCounts after = counts(store);

        assertThat(after.scans()).isEqualTo(before.scans());
        assertThat(shown).isPositive();
        assertThat(after.examined() - before.examined()).isLessThanOrEqualTo(2L * shown + 20);
    }

    private List<CoveredClause> all(boolean gaps) {
        List<CoveredClause> lines = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Coverage.Found found =
                    coverage.find(
                            PROGRAMME,
                            new ClauseFilter(null, null, false),
                            gaps,
                            LEADER,
                            next == null ? null : next.values().getFirst(),
                            37);
            lines.addAll(found.lines());
            next = found.next();
        } while (next != null);
        return lines;
    }

    private static List<String> missing(CoveredClause line) {
        return line.clause().departments().stream()
                .filter(
                        code ->
                                line.tasks().stream()
                                        .noneMatch(task -> task.team().anyMatch(code::equals)))
                .toList();
    }

    private static QueryCounts counts(EmbeddedStore store) {
        return store.queryShapes().entrySet().stream()
                .filter(
                        shape ->
                                Set.of("task_state", "clause_state")
                                        .contains(shape.getKey().collection()))
                .map(java.util.Map.Entry::getValue)
                .reduce(
                        new QueryCounts(0, 0, 0, 0),
                        (a, b) ->
                                new QueryCounts(
                                        a.runs() + b.runs(),
                                        a.examined() + b.examined(),
                                        a.returned() + b.returned(),
                                        a.scans() + b.scans()));
    }

    private Document document(Clause clause) {
        Document document =
                new Document("_id", "clause." + PROGRAMME + "." + clause.number())
                        .append("revision", 1L)
                        .append("at", RandomLives.START + "T00:00:00Z")
                        .append("hash", "")
                        .append("state", EventJson.mapper().convertValue(clause, Document.class));
        document.putAll(clauses.type().columns().apply(clause));
        return document;
    }

    private static List<String> some(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, DEPARTMENTS.size())
                .mapToObj(DEPARTMENTS::get)
                .distinct()
                .toList();
    }

    private static String number(int n) {
        return (n / 20 + 1) + "." + (n % 20 + 1);
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
