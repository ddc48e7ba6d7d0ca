package org.duban.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
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
import org.duban.task.TaskServiceTest;
import org.duban.task.programme.Programme;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Among tens of thousands of tasks a list looks at hardly more than it shows. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class LedgerCostIT {

    private static final int PAGES = 6;
    private static final LocalDate TODAY = LargeLedger.TODAY;
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("e03", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired Ledger ledger;

    @BeforeAll
    void aLargeLedger() {
        LargeLedger.write(programmes, journal, database);
    }

    static Stream<LedgerFilter> filters() {
        List<LedgerFilter> filters = new ArrayList<>();
        for (String department : new String[] {null, "e03", "e17"}) {
            filters.add(in(department).build());
            filters.add(in(department).sort("serial").build());
            filters.add(in(department).sort("due").build());
            for (String order : new String[] {"attention", "serial", "due", "progress"}) {
                filters.add(in(department).sort("-" + order).build());
                filters.add(in(department).sort(order).kind(TaskKind.ONGOING).build());
                filters.add(in(department).sort("-" + order).area("A4").build());
            }
            for (String order : new String[] {"progress", "area", "status", "-area", "-status"}) {
                filters.add(in(department).sort(order).build());
                filters.add(in(department).sort(order).kind(TaskKind.ONGOING).build());
            }
            filters.add(in(department).kind(TaskKind.ONGOING).area("A2").role("lead").build());
            filters.add(in(department).kind(TaskKind.MONTHLY).build());
            filters.add(in(department).kind(TaskKind.QUARTERLY).build());
            filters.add(in(department).role("lead").build());
            filters.add(in(department).role("support").build());
            filters.add(in(department).area("A3").build());
            filters.add(in(department).due(TODAY, TODAY.plusDays(10)).build());
            filters.add(in(department).due(TODAY.minusDays(10), TODAY).area("A1").build());
            filters.add(in(department).q("工资").build());
            filters.add(in(department).q("A3-00012").build());
            filters.add(in(department).q("soc").build());
            for (Light light : Light.values()) {
                filters.add(in(department).light(light).build());
                filters.add(in(department).light(light).area("A5").build());
                filters.add(in(department).light(light).area("A5").role("lead").build());
            }
            for (TaskStatus status : TaskStatus.values()) {
                filters.add(in(department).status(status).build());
                filters.add(in(department).status(status).area("A2").sort("serial").build());
            }
            for (Timeliness timeliness : Timeliness.values()) {
                filters.add(in(department).timeliness(timeliness).build());
            }
        }
        return filters.stream();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListLooksAtHardlyMoreThanItShows(LedgerFilter filter) {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        for (Caller caller : List.of(LEADER, LIAISON)) {
            boolean anothersDepartment =
                    caller.equals(LIAISON)
                            && filter.department() != null
                            && !filter.department().equals(LIAISON.department());
            if (anothersDepartment) {
                continue; // looks through what the two have in common: at most its own tasks
            }
            QueryCounts before = LargeLedger.counts(store, "task_state");
            Shown shown = pages(filter, caller);
            QueryCounts after = LargeLedger.counts(store, "task_state");

            assertThat(after.scans()).isEqualTo(before.scans());
            assertThat(after.examined() - before.examined())
                    .as("examined for %s of %s to %s", shown, filter, caller.department())
                    .isLessThanOrEqualTo(2L * shown.rows() + 20L * shown.pages());
        }
    }

    /** A clause is served by so few that a page looks at all of these, whatever else is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"", "e03", "e17"})
    void aClauseLooksAtTheTasksThatServeIt(String department) {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        Asked serving = in(department.isEmpty() ? null : department).clause(LargeLedger.CLAUSE);
        for (Caller caller : List.of(LEADER, LIAISON)) {
            QueryCounts before = LargeLedger.counts(store, "task_state");
            Shown shown = pages(serving.sort("-serial").build(), caller);
            QueryCounts after = LargeLedger.counts(store, "task_state");

            assertThat(after.scans()).isEqualTo(before.scans());
            assertThat(after.examined() - before.examined())
                    .as("examined for %s", shown)
                    .isLessThanOrEqualTo(40L);
        }
    }

    static Stream<LedgerFilter> combinations() {
        return Stream.of(
                in(null).light(Light.RED).sort("serial").build(),
                in(null).light(Light.GREEN).timeliness(Timeliness.OVERDUE).build(),
                in(null).light(Light.YELLOW).sort("due").build(),
                in(null).due(TODAY, TODAY).sort("serial").build(),
                in(null).timeliness(Timeliness.EARLY).sort("serial").area("A2").build(),
                in(null).status(TaskStatus.TERMINATED).light(Light.RED).build(),
                in(null).q("资").build(),
                in(null).q("资").sort("due").build(),
                in(null).q("没有这个题目").build(),
                in(null).q("社").light(Light.RED).build(),
                in(null).q("工资支付整改").status(TaskStatus.CLOSED).build(),
                in("e17").q("工资").status(TaskStatus.RETURNED).build(),
                in("e17").role("lead").light(Light.RED).sort("due").build(),
                in(null).kind(TaskKind.FIXED_DATE).build(),
                in(null).kind(TaskKind.FIXED_DATE).light(Light.RED).sort("serial").build(),
                in(null).kind(TaskKind.ONGOING).light(Light.GREEN).sort("-due").build(),
                in(null).timeliness(Timeliness.LATE).sort("-progress").build(),
                in(null).light(Light.MADE_UP_LATE).sort("status").build(),
                in("e17").kind(TaskKind.ONGOING).build(),
                in("e17").build());
    }

    /** However rare it is: no page looks at more than a thousand rows for it. */
    @ParameterizedTest
    @MethodSource("combinations")
    void whatNoIndexKnowsIsLookedThroughAThousandRowsAPage(LedgerFilter filter) {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        for (Caller caller : List.of(LEADER, LIAISON)) {
            QueryCounts before = LargeLedger.counts(store, "task_state");
            Shown shown = pages(filter, caller);
            QueryCounts after = LargeLedger.counts(store, "task_state");

            assertThat(after.scans()).isEqualTo(before.scans());
            assertThat(after.examined() - before.examined())
                    .as("examined for %s of %s to %s", shown, filter, caller.department())
                    .isLessThanOrEqualTo((LedgerPage.MOST_LOOKED_AT + 120L) * shown.pages());
        }
    }

    static Stream<Arguments> sameRows() {
        return Stream.of(
                Arguments.of(
                        in(null).kind(TaskKind.ONGOING),
                        in(null).kind(TaskKind.ONGOING).sort("-area")),
                Arguments.of(in(null).light(Light.RED), in(null).light(Light.RED).sort("serial")),
                Arguments.of(
                        in(null).timeliness(Timeliness.LATE),
                        in(null).timeliness(Timeliness.LATE).sort("due")),
                Arguments.of(
                        in(null).q("工资").status(TaskStatus.TERMINATED),
                        in(null).q("资").status(TaskStatus.TERMINATED)));
    }

    @ParameterizedTest
    @MethodSource("sameRows")
    void whatIsLookedThroughIsFoundToTheLastRow(Asked indexed, Asked lookedThrough) {
        assertThat(all(lookedThrough.build())).isEqualTo(all(indexed.build())).isNotEmpty();
    }

    private Set<String> all(LedgerFilter filter) {
        Set<String> ids = new TreeSet<>();
        @Nullable String next = null;
        do {
            Ledger.Found found = ledger.find(filter, LEADER, TODAY, next, 50);
            for (Versioned<Task> task : found.tasks()) {
                assertThat(ids.add(task.id())).as("%s once", task.id()).isTrue();
            }
            next = found.next() == null ? null : found.next().text();
        } while (next != null);
        return ids;
    }

    /** So many rows on so many pages. */
    private record Shown(int rows, int pages) {}

    private Shown pages(LedgerFilter filter, Caller caller) {
        int rows = 0;
        int pages = 0;
        @Nullable Cursor next = null;
        do {
            Ledger.Found found =
                    ledger.find(filter, caller, TODAY, next == null ? null : next.text(), 50);
            rows += found.tasks().size();
            pages++;
            next = found.next();
        } while (next != null && pages < PAGES);
        return new Shown(rows, pages);
    }

    private static Asked in(@Nullable String department) {
        Asked asked = Asked.of(LargeLedger.PROGRAMME);
        return department == null ? asked : asked.department(department);
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
