package org.duban.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.Place;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.Journal;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Role;
import org.duban.task.RandomLives;
import org.duban.task.TaskServiceTest;
import org.duban.task.programme.Programme;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups are listed from the tasks they consist of, and hardly a task more is looked at. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class LedgerGroupsIT {

    private static final String PROGRAMME = "grouped";
    private static final int GROUPS = 60;
    private static final int MEMBERS = 30;
    private static final int BATCH = 50;
    private static final List<String> DEPARTMENTS =
            IntStream.range(0, MEMBERS).mapToObj("m%02d"::formatted).toList();
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller MEMBER = caller("m07", Role.LIAISON);
    private static final Caller STRANGER = caller("x", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired LedgerGroups groups;

    /** Every group has a task of each department; beside them stand as many that are in none. */
    @BeforeAll
    void manyGroups() {
        FoundedProgrammes.found(programmes, PROGRAMME);
        RandomLives lives = new RandomLives(17, PROGRAMME, DEPARTMENTS);
        TaskDrafted plan = (TaskDrafted) lives.life(0, 0).getFirst().event();
        List<Task> tasks = new ArrayList<>();
        for (int n = 0; n < GROUPS; n++) {
            for (String department : DEPARTMENTS) {
                String serial = "A1-" + n + "-" + department;
                TaskDrafted member = of(plan, serial, department).at(Place.in(group(n)));
                tasks.add(Task.born(PROGRAMME + "." + serial, member));
                String alone = serial + "-alone";
                tasks.add(Task.born(PROGRAMME + "." + alone, of(plan, alone, department)));
            }
        }
        states().insertMany(StateDocuments.of(journal, tasks));
    }

    @ParameterizedTest
    @CsvSource({"true,10,30", "false,10,1", "false,60,1"})
    void aPageLooksAtHardlyMoreTasksThanItCounts(boolean leader, int limit, int each) {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        QueryCounts before = LargeLedger.counts(store, "task_state");
        LedgerGroups.Found found = list(leader ? LEADER : MEMBER, null, limit);
        QueryCounts after = LargeLedger.counts(store, "task_state");

        assertThat(found.groups()).hasSize(limit);
        assertThat(found.groups().values()).allSatisfy(tasks -> assertThat(tasks).hasSize(each));
        assertThat(after.scans()).as("scans").isEqualTo(before.scans());
        assertThat(after.examined() - before.examined())
                .isLessThanOrEqualTo((long) limit * each + 2 * BATCH);
    }

    @Test
    void aPageOfLargeGroupsEndsEarlyAndLeavesNothingOut() {
        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String after = null;
        do {
            LedgerGroups.Found page = list(LEADER, after, 60);
            page.groups()
                    .forEach(
                            (id, tasks) -> {
                                seen.add(id);
                                assertThat(tasks).hasSize(MEMBERS);
                            });
            sizes.add(page.groups().size());
            Cursor next = page.next();
            after = next == null ? null : next.text();
        } while (after != null);

        assertThat(seen).hasSize(GROUPS).isSorted().doesNotHaveDuplicates();
        assertThat(sizes).as("pages end behind the thousandth task").containsExactly(34, 26);
    }

    @Test
    void nobodySeesAGroupInWhichTheyHaveNoTask() {
        assertThat(list(STRANGER, null, 50).groups()).isEmpty();
        assertThat(groups.list("elsewhere", LEADER, null, 50).groups()).isEmpty();
    }

    @Test
    void groupsThatWereKeptBeforeTheyWereListedAreListedSoon() {
        String old = group(3);
        states().updateMany(
                        Filters.eq(LedgerColumns.GROUP, old),
                        Updates.unset(LedgerColumns.GROUPED_IN));
        GroupColumns columns = new GroupColumns(journal);

        Awaitility.await().until(() -> columns.follow("any"));

        assertThat(list(MEMBER, null, GROUPS).groups().get(old)).hasSize(1);
    }

    private LedgerGroups.Found list(Caller who, @Nullable String after, int limit) {
        return groups.list(PROGRAMME, who, after, limit);
    }

    private MongoCollection<Document> states() {
        return database.getCollection(journal.type().stateCollection());
    }

    private static String group(int n) {
        return PROGRAMME + ".g-%03d".formatted(n);
    }

    private static Caller caller(String department, Role role) {
        return new Caller(role + "." + department, "某", department, Set.of(role), null);
    }

    private static TaskDrafted of(TaskDrafted plan, String serial, String department) {
        return new TaskDrafted(
                plan.programme(),
                serial,
                "A1",
                plan.title(),
                department,
                List.of(),
                plan.kind(),
                plan.objective(),
                plan.countermeasures(),
                plan.schedule(),
                plan.assessment(),
                plan.deliverable(),
                plan.startsOn(),
                plan.due(),
                plan.duePrecision(),
                plan.milestones());
    }
}
