package org.duban.task.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.RandomLives;
import org.duban.task.TaskServiceTest;
import org.duban.task.ledger.FoundedProgrammes;
import org.duban.task.ledger.LackingDrafts;
import org.duban.task.ledger.LackingDrafts.Alike;
import org.duban.task.ledger.StateDocuments;
import org.duban.task.programme.Programme;
import org.duban.task.task.Have;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Among thousands of tasks the report of what is missing looks at the drafts it tells of. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class CompletenessCostIT {

    private static final String PROGRAMME = "unfinished";
    private static final int TASKS = 3000;
    private static final int DRAFTS = 600;
    private static final List<String> DEPARTMENTS =
            IntStream.range(0, 20).mapToObj("f%02d"::formatted).toList();
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("f07", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired LackingDrafts lacking;

    private final List<Task> tasks = new ArrayList<>();

    @BeforeAll
    void tasksOfWhichSomeLackSomething() {
        FoundedProgrammes.found(programmes, PROGRAMME);
        Random random = new Random(8);
        RandomLives lives = new RandomLives(31, PROGRAMME, DEPARTMENTS);
        for (int n = 0; n < TASKS; n++) {
            tasks.add(lives.task(n, 6));
        }
        for (int n = 0; n < DRAFTS; n++) {
            tasks.add(Task.born(PROGRAMME + ".D-%04d".formatted(n), draft(n, random)));
        }
        database.getCollection("task_state").insertMany(StateDocuments.of(journal, tasks));
    }

    @Test
    void theListIsWhatTheDraftsSay() {
        for (Caller caller : List.of(LEADER, LIAISON)) {
            for (String lead : new String[] {null, "f07", "f11"}) {
                for (Have have : new Have[] {null, Have.SCHEDULE, Have.DUE_DATE}) {
                    assertThat(listed(caller, lead, have))
                            .as("%s %s %s", caller, lead, have)
                            .containsExactlyElementsOf(expected(caller, lead, have));
                }
            }
        }
        assertThat(expected(LIAISON, "f11", null)).as("supported ones").isNotEmpty();
    }

    @Test
    void theCountsAreThoseOfTheList() {
        for (Caller caller : List.of(LEADER, LIAISON)) {
            List<Alike> counted = lacking.count(PROGRAMME, caller, null);
            for (DepartmentLacks line : DepartmentLacks.of(counted)) {
                String lead = line.department();
                assertThat(line.drafts()).isEqualTo(expected(caller, lead, null).size());
                assertThat(line.schedule()).isEqualTo(expected(caller, lead, Have.SCHEDULE).size());
                assertThat(line.dueDate()).isEqualTo(expected(caller, lead, Have.DUE_DATE).size());
            }
            assertThat(counted.stream().mapToLong(Alike::drafts).sum())
                    .isEqualTo(expected(caller, null, null).size())
                    .isPositive();
        }
    }

    @Test
    void nothingIsScannedAndHardlyMoreIsLookedAtThanIsTold() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();

        for (Caller caller : List.of(LEADER, LIAISON)) {
            for (String lead : new String[] {null, "f07", "f11"}) {
                for (Have have : new Have[] {null, Have.SCHEDULE}) {
                    costs(
                            store,
                            () -> lacking.list(PROGRAMME, caller, lead, have, null, 20).size());
                }
                costs(
                        store,
                        () ->
                                lacking.count(PROGRAMME, caller, lead).stream()
                                        .mapToInt(alike -> Math.toIntExact(alike.drafts()))
                                        .sum());
            }
            String middle = "f10/" + PROGRAMME;
            costs(store, () -> lacking.list(PROGRAMME, caller, null, null, middle, 20).size());
        }
    }

    private List<String> expected(Caller caller, @Nullable String lead, @Nullable Have have) {
        return tasks.stream()
                .filter(task -> caller.mayRead(task.readers()))
                .filter(task -> lead == null || task.team().lead().equals(lead))
                .filter(
                        task ->
                                have == null
                                        ? !task.lacks().isEmpty()
                                        : task.lacks().contains(have))
                .sorted(Comparator.comparing(LackingDrafts::place))
                .map(Task::id)
                .toList();
    }

    private List<String> listed(Caller caller, @Nullable String lead, @Nullable Have have) {
        List<String> all = new ArrayList<>();
        String after = null;
        List<Versioned<Task>> page;
        do {
            page = lacking.list(PROGRAMME, caller, lead, have, after, 17);
            page.forEach(task -> all.add(task.id()));
            after = page.isEmpty() ? null : LackingDrafts.place(page.getLast().state());
        } while (!page.isEmpty());
        return all;
    }

    private static void costs(EmbeddedStore store, Supplier<Integer> read) {
        QueryCounts before = counts(store);
        int told = read.get();
        QueryCounts after = counts(store);

        assertThat(after.scans()).isEqualTo(before.scans());
        assertThat(told).isPositive();
        assertThat(after.examined() - before.examined()).isLessThanOrEqualTo(told + 5L);
    }

    private static QueryCounts counts(EmbeddedStore store) {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().collection().equals("task_state"))
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

    private static TaskDrafted draft(int n, Random random) {
        String lead = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
        List<String> supporting =
                random.ints(3, 0, DEPARTMENTS.size())
                        .mapToObj(DEPARTMENTS::get)
                        .filter(code -> !code.equals(lead))
                        .distinct()
                        .toList();
        return new TaskDrafted(
                PROGRAMME,
                "D-%04d".formatted(n),
                "A1",
                "草稿 " + n,
                lead,
                supporting,
                random.nextBoolean() ? TaskKind.FIXED_DATE : TaskKind.ONGOING,
                text(random),
                text(random),
                text(random),
                text(random),
                null,
                null,
                null,
                DuePrecision.DAY,
                List.of());
    }

    private static String text(Random random) {
        return random.nextInt(3) == 0 ? "" : "有";
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
