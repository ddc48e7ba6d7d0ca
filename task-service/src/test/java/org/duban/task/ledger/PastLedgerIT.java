package org.duban.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Role;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.RandomLives;
import org.duban.task.SetClock;
import org.duban.task.TaskServiceTest;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger of a past day is what replaying every task up to that day says. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class PastLedgerIT {

    private static final String PROGRAMME = "past";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MIDSUMMER = LocalDate.of(2018, 7, 16);
    private static final int TASKS = 24;
    private static final List<String> DEPARTMENTS =
            IntStream.range(0, 6).mapToObj(i -> "d" + i).toList();
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("d3", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> founded;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired Programmes programmes;
    @Autowired MongoDatabase database;
    @Autowired TaskFigures figures;
    @Autowired LedgerDays ledger;
    @Autowired LedgerChanges changes;

    private final Map<String, List<RandomLives.Step>> lives = new TreeMap<>();
    private LocalDate today = MIDSUMMER;

    @BeforeAll
    void aSummerOfTasks() {
        FoundedProgrammes.found(founded, PROGRAMME);
        today = programmes.today(PROGRAMME);
        SetClock clock = new SetClock(ZONE);
        Journal<Task, TaskEvent> then =
                new Journal<>(journal.type(), database, (type, fact) -> {}, clock, "/duban/test");
        RandomLives random = new RandomLives(11, PROGRAMME, DEPARTMENTS);
        for (int n = 0; n < TASKS; n++) {
            String id = random.id(n);
            List<RandomLives.Step> life =
                    random.life(n, 14).stream().filter(step -> !step.day().isAfter(today)).toList();
            for (RandomLives.Step step : life) {
                clock.set(step.day().atTime(23, 59, 59).atZone(ZONE).toInstant());
                then.decide(id, FoundedProgrammes.request(), before -> step.event());
            }
            lives.put(id, life);
        }
    }

    static Stream<LedgerFilter> filters() {
        List<LedgerFilter> filters = new ArrayList<>();
        filters.add(asked().build());
        for (Light light : Light.values()) {
            filters.add(asked().light(light).build());
            filters.add(asked().light(light).area("A2").department("d1").build());
        }
        for (TaskStatus status : TaskStatus.values()) {
            filters.add(asked().status(status).build());
        }
        for (Timeliness timeliness : Timeliness.values()) {
            filters.add(asked().timeliness(timeliness).build());
        }
        for (String role : new String[] {null, "lead", "support"}) {
            filters.add(asked().department("d3").role(role).build());
        }
        filters.add(asked().due(MIDSUMMER, MIDSUMMER.plusDays(30)).build());
        filters.add(asked().due(MIDSUMMER, null).q("a1-").build());
        filters.add(asked().kind(TaskKind.ONGOING).build());
        filters.add(asked().kind(TaskKind.FIXED_DATE).area("A2").build());
        return filters.stream();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListOfAPastDayShowsWhatWasTrueThen(LedgerFilter filter) {
        Expected then = new Expected(tasksOn(MIDSUMMER), figures, MIDSUMMER);
        Set<String> visibleNow =
                ids(
                        new Expected(tasksOn(today), figures, today)
                                .of(LedgerFilter.all(PROGRAMME), LIAISON));

        assertThat(all(filter, LEADER, 7))
                .containsExactlyElementsOf(bySerial(then.of(filter, LEADER)));
        assertThat(all(filter, LIAISON, 7))
                .containsExactlyElementsOf(
                        bySerial(
                                then.of(filter, LEADER).stream()
                                        .filter(task -> visibleNow.contains(task.id()))
                                        .toList()));
    }

    @Test
    void everyDayIsWhatReplayingToItSays() {
        Random random = new Random(3);
        for (int n = 0; n < 1000; n++) {
            LocalDate day = RandomLives.START.plusDays(random.nextInt(94));
            LedgerFilter filter = Asked.of(PROGRAMME).asOf(day).build();
            assertThat(states(filter))
                    .as("the ledger of %s", day)
                    .containsExactlyElementsOf(bySerial(tasksOn(day)));
        }
    }

    @Test
    void whatMovedIsTheDifferenceOfTwoDays() {
        LocalDate from = MIDSUMMER.minusDays(10);
        Map<String, Task> before = byId(tasksOn(from));
        Map<String, Task> after = byId(tasksOn(MIDSUMMER));
        List<LedgerChange> moved = moved(from, MIDSUMMER, LEADER);

        List<String> expected =
                after.values().stream()
                        .filter(task -> !same(before.get(task.id()), from, task))
                        .map(Task::id)
                        .toList();
        assertThat(moved).extracting(LedgerChange::id).containsExactlyElementsOf(expected);
        assertThat(moved)
                .filteredOn(change -> change.before() != null)
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.changed()).isNotEmpty());
        assertThatThrownBy(() -> moved(MIDSUMMER, MIDSUMMER, LEADER))
                .hasMessageContaining("days-not-in-order");
    }

    static Stream<LedgerFilter> ofTheDifference() {
        return Stream.of(
                Asked.of(PROGRAMME).light(Light.RED).build(),
                Asked.of(PROGRAMME).timeliness(Timeliness.NOT_DUE).build(),
                Asked.of(PROGRAMME).status(TaskStatus.IN_PROGRESS).area("A2").build(),
                Asked.of(PROGRAMME).department("d3").role("lead").build(),
                Asked.of(PROGRAMME).kind(TaskKind.FIXED_DATE).q("a1-").build());
    }

    /** What became red and what was red are both among the red ones. */
    @ParameterizedTest
    @MethodSource("ofTheDifference")
    void theDifferenceIsFilteredByHowATaskStoodOnEitherDay(LedgerFilter filter) {
        LocalDate from = MIDSUMMER.minusDays(10);
        Map<String, Task> before = byId(tasksOn(from));
        Map<String, Task> after = byId(tasksOn(MIDSUMMER));
        Set<String> fitting = ids(fitting(from, filter));
        fitting.addAll(ids(fitting(MIDSUMMER, filter)));

        assertThat(moved(filter, from, MIDSUMMER, LEADER))
                .extracting(LedgerChange::id)
                .containsExactlyElementsOf(
                        after.values().stream()
                                .filter(task -> fitting.contains(task.id()))
                                .filter(task -> !same(before.get(task.id()), from, task))
                                .map(Task::id)
                                .toList());
    }

    private List<Task> fitting(LocalDate day, LedgerFilter filter) {
        return new Expected(tasksOn(day), figures, day).of(filter, LEADER);
    }

    @Test
    void otherOrdersOfAPastDayAreRefused() {
        LedgerFilter filter = asked().sort("due").build();

        assertThatThrownBy(() -> ledger.find(filter, LEADER, null, 10))
                .hasMessageContaining("order-not-of-a-past-day");
    }

    private boolean same(@Nullable Task before, LocalDate from, Task after) {
        return before != null
                && figures.light(before).on(from) == figures.light(after).on(MIDSUMMER)
                && before.status() == after.status()
                && before.percent() == after.percent()
                && before.team().lead().equals(after.team().lead())
                && Set.copyOf(before.team().supporting())
                        .equals(Set.copyOf(after.team().supporting()))
                && before.brief().area().equals(after.brief().area())
                && before.brief().title().equals(after.brief().title())
                && before.dates().equals(after.dates());
    }

    private List<LedgerChange> moved(LocalDate from, LocalDate to, Caller caller) {
        return moved(Asked.of(PROGRAMME).build(), from, to, caller);
    }

    private List<LedgerChange> moved(
            LedgerFilter filter, LocalDate from, LocalDate to, Caller caller) {
        List<LedgerChange> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            LedgerChanges.Moved page = changes.between(filter, from, to, caller, next, 13);
            all.addAll(page.changes());
            next = page.next() == null ? null : page.next().text();
        } while (next != null);
        return all;
    }

    private List<Task> tasksOn(LocalDate day) {
        List<Task> tasks = new ArrayList<>();
        lives.forEach(
                (id, life) -> {
                    Task task = null;
                    for (RandomLives.Step step : life) {
                        if (!step.day().isAfter(day)) {
                            task =
                                    task == null
                                            ? Task.born(id, step.event())
                                            : task.after(step.event());
                        }
                    }
                    if (task != null) {
                        tasks.add(task);
                    }
                });
        return tasks;
    }

    private List<Task> states(LedgerFilter filter) {
        return ledger.find(filter, LEADER, null, 200).tasks().stream()
                .map(Versioned::state)
                .toList();
    }

    private List<Task> all(LedgerFilter filter, Caller caller, int limit) {
        List<Task> tasks = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Ledger.Found page =
                    ledger.find(filter, caller, next == null ? null : next.text(), limit);
            assertThat(page.tasks()).hasSizeLessThanOrEqualTo(limit);
            tasks.addAll(page.tasks().stream().map(Versioned::state).toList());
            next = page.next();
        } while (next != null);
        return tasks;
    }

    private static Asked asked() {
        return Asked.of(PROGRAMME).asOf(MIDSUMMER);
    }

    private static List<Task> bySerial(List<Task> tasks) {
        return List.copyOf(byId(tasks).values());
    }

    private static Map<String, Task> byId(List<Task> tasks) {
        Map<String, Task> sorted = new TreeMap<>();
        tasks.forEach(task -> sorted.put(task.id(), task));
        return sorted;
    }

    private static Set<String> ids(List<Task> tasks) {
        return new TreeSet<>(byId(tasks).keySet());
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
