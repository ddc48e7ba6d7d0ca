package org.duban.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Role;
import org.duban.rules.light.Light;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of no programme goes through all of them, however many there are. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ManyProgrammesIT {

    /** Three parts of a list, two of them full. */
    private static final int PROGRAMMES = 110;

    private static final String NAMED = "many-";
    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    private static final List<String> DEPARTMENTS = List.of("m0", "m1", "m2", "m3");
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("m1", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired Ledger ledger;
    @Autowired LedgerDays days;
    @Autowired LedgerCounts counts;

    private final List<Task> tasks = new ArrayList<>();

    /** Every third programme has no task. */
    @BeforeAll
    void aHundredAndTwentyProgrammes() {
        IntStream.range(0, PROGRAMMES)
                .mapToObj(n -> NAMED + "%03d".formatted(n))
                .forEach(id -> FoundedProgrammes.found(programmes, id));
        for (int n = 0; n < PROGRAMMES; n++) {
            if (n % 3 != 2) {
                RandomLives lives = new RandomLives(n, NAMED + "%03d".formatted(n), DEPARTMENTS);
                tasks.add(lives.task(n, 8));
                tasks.add(lives.task(n + 1, 8));
            }
        }
        database.getCollection("task_state").insertMany(StateDocuments.of(journal, tasks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attention", "serial", "-due", "status", "-area", "progress"})
    void aListOfNoProgrammeShowsAllThatTheCallerMaySee(String sort) {
        LedgerFilter filter = Asked.of(null).sort(sort).build();
        for (int limit : new int[] {1, 7}) {
            assertThat(found(filter, LIAISON, limit))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(ids(LIAISON));
        }
    }

    @Test
    void whoSeesEverythingIsShownTheLastProgrammeToo() {
        assertThat(found(Asked.of(null).build(), LEADER, 200))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids(LEADER));
    }

    @Test
    void itsFiltersReachTheLastProgramme() {
        List<String> red = found(Asked.of(null).light(Light.RED).build(), LIAISON, 7);
        List<String> each = new ArrayList<>();
        for (int n = 0; n < PROGRAMMES; n++) {
            String programme = NAMED + "%03d".formatted(n);
            each.addAll(found(Asked.of(programme).light(Light.RED).build(), LIAISON, 50));
        }

        assertThat(red).isNotEmpty().containsExactlyInAnyOrderElementsOf(each);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void aPastDayGoesThroughThemToo(int limit) {
        List<String> then = new ArrayList<>();
        LedgerFilter filter = Asked.of(null).asOf(TODAY.minusDays(1)).build();
        @Nullable String next = null;
        do {
            Ledger.Found page = days.find(filter, LIAISON, next, limit);
            page.tasks().forEach(task -> then.add(task.id()));
            next = page.next() == null ? null : page.next().text();
        } while (next != null);

        assertThat(then).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(LIAISON));
    }

    @Test
    void theyAreCountedToTheLast() {
        long before = counted(NAMED + "000");
        long all = counted(null);

        assertThat(before).isEqualTo(2);
        assertThat(all).isGreaterThanOrEqualTo(tasks.size());
    }

    private long counted(@Nullable String programme) {
        return counts.count(ledger.scopes(programme, LEADER), TODAY).status().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<String> found(LedgerFilter filter, Caller caller, int limit) {
        List<String> found = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Ledger.Found page =
                    ledger.find(filter, caller, TODAY, next == null ? null : next.text(), limit);
            page.tasks().stream()
                    .map(Versioned::id)
                    .filter(id -> id.startsWith(NAMED))
                    .forEach(found::add);
            next = page.next();
        } while (next != null);
        return found;
    }

    private List<String> ids(Caller caller) {
        return tasks.stream().filter(task -> caller.mayRead(task.readers())).map(Task::id).toList();
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
