package org.duban.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.RandomLives;
import org.duban.task.TaskServiceTest;
import org.duban.task.programme.Programme;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All else that is read of a large ledger looks at hardly more than it gives, too. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class LedgerReadsIT {

    private static final String PROGRAMME = LargeLedger.PROGRAMME;
    private static final LocalDate TODAY = LargeLedger.TODAY;
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("e03", Role.LIAISON);
    private static final int TOUCHED = 30;

    /** Behind most tasks, before those that were begun today. */
    private static final String NEW =
            new Position(TODAY.minusDays(1), "", 0, List.of(PROGRAMME + ".A1-9990"))
                    .cursor()
                    .text();

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired Ledger ledger;
    @Autowired LedgerDays days;
    @Autowired LedgerChanges changes;
    @Autowired LedgerCounts counts;
    @Autowired ServedClauses served;
    @Autowired TaskTree tree;

    /** Some tasks were begun today: of these a past day has to be asked of the journal. */
    @BeforeAll
    void aLargeLedgerWithSomethingNew() {
        LargeLedger.write(programmes, journal, database);
        RandomLives lives = new RandomLives(13, PROGRAMME, LargeLedger.DEPARTMENTS);
        for (int n = 0; n < TOUCHED; n++) {
            List<RandomLives.Step> life = lives.life(999_900 + n, 6);
            String id = lives.id(999_900 + n);
            Request first = request("a");
            journal.create(id, first, () -> (TaskDrafted) life.getFirst().event());
            for (int step = 1; step < life.size(); step++) {
                TaskEvent event = life.get(step).event();
                journal.change(id, request("s" + step), _ -> event);
            }
        }
    }

    /**
     * Something that is read.
     *
     * @param collections whose documents are counted, by the beginning of their name
     * @param extra documents beyond twice what is given
     */
    record Read(String name, String collections, int extra, IntSupplier given) {
        @Override
        public String toString() {
            return name;
        }
    }

    Stream<Read> reads() {
        return Stream.of(LEADER, LIAISON)
                .flatMap(
                        who ->
                                Stream.of(
                                        read("counts", who, 20, () -> counted(who)),
                                        read("past day", who, 120, () -> past(who, null)),
                                        read(
                                                "past day of new tasks",
                                                who,
                                                120,
                                                () -> past(who, NEW)),
                                        read("past day, red", who, 1100, () -> pastRed(who)),
                                        read("day to come", who, 20, () -> toCome(who)),
                                        read("what moved", who, 250, () -> moved(who)),
                                        read("whole of it", who, 200, () -> whole(who)),
                                        read("serving none", who, 20, () -> orphans(who)),
                                        read("serving a clause", who, 40, () -> serving(who))));
    }

    Stream<Read> others() {
        return Stream.of(
                read("sub-tasks", 20, () -> tree.subtasks(task(LargeLedger.PARENT)).size()),
                read("group", 20, () -> ledger.ofGroup(LargeLedger.GROUP).size()),
                read("open of a department", 20, () -> ledger.openOf("e07", 100).size()),
                read("has tasks", 20, () -> ledger.hasTasks(PROGRAMME) ? 1 : 0),
                read("open tasks", 20, () -> (int) ledger.openTasks(PROGRAMME)),
                read("tasks in an area", 20, () -> (int) ledger.tasksIn(PROGRAMME, "A2")),
                read("ids", 20, () -> ledger.known(ids()).size()),
                read("by id", 20, () -> ledger.inOrder(PROGRAMME + ".A3", 200).size()),
                read("served enough", 20, () -> served.serving(PROGRAMME, LargeLedger.CLAUSE, 25)));
    }

    @ParameterizedTest
    @MethodSource({"reads", "others"})
    void aReadLooksAtHardlyMoreThanItGives(Read read) {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        QueryCounts before = LargeLedger.counts(store, read.collections());
        int given = read.given().getAsInt();
        QueryCounts after = LargeLedger.counts(store, read.collections());

        assertThat(given).as("what is given").isPositive();
        assertThat(after.scans()).as("scans").isEqualTo(before.scans());
        assertThat(after.examined() - before.examined())
                .as("examined for %d", given)
                .isLessThanOrEqualTo(2L * given + read.extra());
    }

    private int counted(Caller who) {
        return (int)
                counts.count(ledger.scopes(PROGRAMME, who), TODAY).status().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private int past(Caller who, @Nullable String after) {
        return days.find(Asked.of(PROGRAMME).asOf(TODAY.minusDays(1)).build(), who, after, 50)
                .tasks()
                .size();
    }

    private int pastRed(Caller who) {
        LedgerFilter red =
                Asked.of(PROGRAMME)
                        .light(org.duban.rules.light.Light.RED)
                        .asOf(TODAY.minusDays(1))
                        .build();
        return days.find(red, who, null, 50).tasks().size();
    }

    private int toCome(Caller who) {
        return days.find(Asked.of(PROGRAMME).asOf(TODAY.plusDays(40)).build(), who, null, 50)
                .tasks()
                .size();
    }

    private int moved(Caller who) {
        return changes.between(
                        Asked.of(PROGRAMME).build(), TODAY.minusDays(30), TODAY, who, NEW, 200)
                .changes()
                .size();
    }

    /** As an export goes through it, one department's. */
    private int whole(Caller who) {
        LedgerFilter own = Asked.of(PROGRAMME).department("e03").sort("serial").build();
        int rows = 0;
        Ledger.Found page = days.find(own, who, null, 200);
        rows += page.tasks().size();
        while (page.next() != null) {
            page = days.find(own, who, page.next().text(), 200);
            rows += page.tasks().size();
        }
        return rows;
    }

    private int orphans(Caller who) {
        return served.servingNone(PROGRAMME, who, null, 100).size();
    }

    private int serving(Caller who) {
        List<Versioned<Task>> found = new ArrayList<>();
        served.forEachServing(PROGRAMME, List.of(LargeLedger.CLAUSE), who, found::add);
        return Math.max(1, found.size());
    }

    private Task task(String id) {
        return journal.find(id).orElseThrow().state();
    }

    private List<String> ids() {
        return IntStream.range(0, 100)
                .mapToObj(n -> new RandomLives(1, PROGRAMME, LargeLedger.DEPARTMENTS).id(n))
                .toList();
    }

    private static Read read(String name, Caller who, int extra, IntSupplier given) {
        return new Read(name + " of " + who.department(), "task_", extra, given);
    }

    private static Read read(String name, int extra, IntSupplier given) {
        return new Read(name, "task_", extra, given);
    }

    private static Request request(String key) {
        return new Request(key, "POST " + key, LEADER.actor(), null, null);
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
