package org.duban.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Role;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.RandomLives;
import org.duban.task.TaskServiceTest;
import org.duban.task.programme.Programme;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every list shows what the rules say, in its order, page by page, to those who may see it. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class LedgerIT {

    private static final String PROGRAMME = "ledger";
    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    private static final @Nullable String[] SORTS = {
        null,
        "serial",
        "due",
        "progress",
        "area",
        "status",
        "-attention",
        "-serial",
        "-due",
        "-progress",
        "-area",
        "-status"
    };
    private static final List<String> DEPARTMENTS =
            IntStream.range(0, 12).mapToObj(i -> "d" + i).toList();
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("d3", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired TaskFigures figures;
    @Autowired Ledger ledger;
    @Autowired LedgerCounts counts;

    private Expected expected;

    @BeforeAll
    void fourHundredTasks() {
        FoundedProgrammes.found(programmes, PROGRAMME);
        RandomLives lives = new RandomLives(7, PROGRAMME, DEPARTMENTS);
        List<Task> tasks =
                IntStream.range(0, 400).mapToObj(n -> serving(lives.task(n, 14), n)).toList();
        database.getCollection("task_state").insertMany(StateDocuments.of(journal, tasks));
        expected = new Expected(tasks, figures, TODAY);
    }

    private static Task serving(Task task, int n) {
        return n % 9 == 0
                ? task.after(new ClausesNamed(List.of(), List.of("1." + n % 4), TODAY))
                : task;
    }

    static Stream<LedgerFilter> filters() {
        List<LedgerFilter> filters = new ArrayList<>();
        for (String sort : SORTS) {
            filters.add(Asked.of(PROGRAMME).sort(sort).build());
            for (TaskKind kind : TaskKind.values()) {
                filters.add(Asked.of(PROGRAMME).kind(kind).sort(sort).build());
                filters.add(Asked.of(PROGRAMME).kind(kind).department("d3").sort(sort).build());
                filters.add(Asked.of(PROGRAMME).kind(kind).q("工资").sort(sort).build());
            }
            filters.add(Asked.of(PROGRAMME).clause("1.1").sort(sort).build());
            filters.add(Asked.of(PROGRAMME).clause("1.1").area("A2").sort(sort).build());
            filters.add(
                    Asked.of(PROGRAMME)
                            .clause("1.0")
                            .kind(TaskKind.ONGOING)
                            .department("d1")
                            .sort(sort)
                            .build());
            for (Light light : Light.values()) {
                filters.add(Asked.of(PROGRAMME).light(light).sort(sort).build());
                filters.add(Asked.of(PROGRAMME).light(light).area("A2").sort(sort).build());
                filters.add(Asked.of(PROGRAMME).light(light).department("d1").sort(sort).build());
            }
            for (TaskStatus status : TaskStatus.values()) {
                filters.add(Asked.of(PROGRAMME).status(status).sort(sort).build());
                filters.add(Asked.of(PROGRAMME).status(status).light(Light.RED).sort(sort).build());
            }
            for (Timeliness timeliness : Timeliness.values()) {
                filters.add(Asked.of(PROGRAMME).timeliness(timeliness).sort(sort).build());
                filters.add(
                        Asked.of(PROGRAMME)
                                .timeliness(timeliness)
                                .light(Light.YELLOW)
                                .sort(sort)
                                .build());
            }
            for (String role : new String[] {null, "lead", "support"}) {
                filters.add(Asked.of(PROGRAMME).department("d3").role(role).sort(sort).build());
                filters.add(Asked.of(PROGRAMME).department("d5").role(role).sort(sort).build());
            }
            filters.add(Asked.of(PROGRAMME).due(TODAY, TODAY.plusDays(30)).sort(sort).build());
            filters.add(Asked.of(PROGRAMME).due(TODAY, null).area("A1").sort(sort).build());
        }
        return filters.stream();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListShowsWhatTheRulesSayToThoseWhoMaySeeIt(LedgerFilter filter) {
        for (Caller caller : List.of(LEADER, LIAISON)) {
            assertThat(all(filter, caller))
                    .as("%s for %s", filter, caller.department())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(ids(expected.of(filter, caller)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"工资", "工资支付保障", "培训", "A3", "a3-00", "A4-00013", "0013", "social", "soc"})
    void aTaskIsFoundByAPartOfItsTitleOrItsNumber(String typed) {
        LedgerFilter filter = Asked.of(PROGRAMME).q(typed).build();
        assertThat(all(filter, LEADER))
                .isNotEmpty()
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(ids(expected.of(filter, LEADER)));
        assertThat(all(filter, LIAISON))
                .containsExactlyInAnyOrderElementsOf(ids(expected.of(filter, LIAISON)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"工", "(", ".*", "工资 ", "不存在的词", "A3-99999"})
    void whateverIsTypedIsTakenAsTextAndNothingElse(String typed) {
        LedgerFilter filter = Asked.of(PROGRAMME).q(typed).build();
        LedgerFilter stripped = Asked.of(PROGRAMME).q(typed.strip()).build();
        assertThat(all(filter, LEADER))
                .containsExactlyInAnyOrderElementsOf(ids(expected.of(stripped, LEADER)));
    }

    @Test
    void troubleComesFirst() {
        List<Task> shown = tasks(Asked.of(PROGRAMME).build(), LEADER, 200);

        assertThat(shown).isSortedAccordingTo(expected.troubleFirst());
        assertThat(shown).extracting(expected::light).contains(Light.values());
    }

    @Test
    void otherOrdersAreKept() {
        assertThat(all(Asked.of(PROGRAMME).sort("serial").build(), LEADER)).isSorted();
        assertThat(sorted("due", task -> LedgerColumns.day(task.dates().currentDue()))).isSorted();
        assertThat(sorted("progress", Task::percent)).isSorted();
        assertThat(sorted("area", task -> task.brief().area())).isSorted();
        assertThat(sorted("status", Task::status)).isSorted();
    }

    private <V> List<V> sorted(String by, Function<Task, V> value) {
        return tasks(Asked.of(PROGRAMME).sort(by).build(), LEADER, 200).stream()
                .map(value)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attention", "serial", "due", "progress", "area", "status"})
    void everyOrderIsReadFromItsOtherEnd(String order) {
        LedgerFilter forwards = Asked.of(PROGRAMME).sort(order).build();
        LedgerFilter backwards = Asked.of(PROGRAMME).sort("-" + order).build();

        assertThat(all(backwards, LEADER)).isEqualTo(all(forwards, LEADER).reversed());
        assertThat(all(backwards, LIAISON)).isEqualTo(all(forwards, LIAISON).reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clause", "q"})
    void whatIsLookedUpComesByNumberFromEitherEnd(String by) {
        Asked asked = Asked.of(PROGRAMME);
        Asked found = by.equals("q") ? asked.q("工资") : asked.clause("1.1");
        List<String> all = all(found.sort("serial").build(), LEADER);

        assertThat(all).isSorted().hasSizeGreaterThan(1);
        assertThat(all(found.sort("-serial").build(), LEADER)).isEqualTo(all.reversed());
        assertThat(all(found.sort("-due").build(), LEADER)).isEqualTo(all);
    }

    @Test
    void everyPageContinuesWhereTheLastOneEnded() {
        for (String sort : SORTS) {
            LedgerFilter filter = Asked.of(PROGRAMME).sort(sort).build();
            assertThat(ids(tasks(filter, LEADER, 7))).isEqualTo(ids(tasks(filter, LEADER, 200)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAgreeWithLists(Light light) {
        TaskCounts counted = counts.count(ledger.scopes(PROGRAMME, LEADER), TODAY);

        assertThat(counted.light().get(light))
                .isEqualTo(all(Asked.of(PROGRAMME).light(light).build(), LEADER).size());
    }

    @Test
    void countsAgreeWithTheRules() {
        TaskCounts counted = counts.count(ledger.scopes(PROGRAMME, LIAISON), TODAY);
        List<Task> tasks = expected.of(Asked.of(PROGRAMME).build(), LIAISON);

        assertThat(present(counted.status())).isEqualTo(counted(tasks, Task::status));
        assertThat(present(counted.light())).isEqualTo(counted(tasks, expected::light));
        assertThat(present(counted.timeliness()))
                .isEqualTo(counted(tasks, task -> figures.timeliness(task).on(TODAY)));
    }

    private static <K> Map<K, Long> present(Map<K, Long> counts) {
        Map<K, Long> present = new TreeMap<>(counts);
        present.values().removeIf(n -> n == 0);
        return present;
    }

    private static <K> Map<K, Long> counted(List<Task> tasks, Function<Task, K> kind) {
        return tasks.stream()
                .collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }

    private List<String> all(LedgerFilter filter, Caller caller) {
        return ids(tasks(filter, caller, 50));
    }

    private List<Task> tasks(LedgerFilter filter, Caller caller, int limit) {
        List<Task> tasks = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Ledger.Found page =
                    ledger.find(filter, caller, TODAY, next == null ? null : next.text(), limit);
            assertThat(page.tasks()).hasSizeLessThanOrEqualTo(limit);
            tasks.addAll(page.tasks().stream().map(Versioned::state).toList());
            next = page.next();
        } while (next != null);
        return tasks;
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
