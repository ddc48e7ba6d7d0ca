package org.duban.task.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.events.ExtensionReason;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.calendar.Derived;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.journal.view.Views;
import org.duban.task.TaskServiceTest;
import org.duban.task.ledger.FoundedProgrammes;
import org.duban.task.ledger.StateDocuments;
import org.duban.task.programme.Programme;
import org.duban.task.task.Extension.Decision;
import org.duban.task.task.HelpRequest;
import org.duban.task.task.Instruction;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Among thousands of matters a page looks at hardly more than it shows, and leaves nothing out. */
@TaskServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class MatterCostIT {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    private static final int TASKS = 1500;
    private static final Caller LEADER = caller("sw", Role.LEADER);
    private static final Caller LIAISON = caller("jyj", Role.LIAISON);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired Matters matters;
    @Autowired Views views;
    @Autowired TaskFigures inForce;
    @Autowired CalendarInForce calendar;
    @Autowired Derived matterRows;

    private final List<Task> tasks = new ArrayList<>();
    private TaskFigures figures;

    /** Rows that were derived otherwise than what is in force would be derived anew meanwhile. */
    @BeforeAll
    void muchIsAsked() {
        await().until(() -> matterRows.follow(calendar.get().version()));
        figures = inForce.now();
        FoundedProgrammes.found(programmes, AskedLives.PROGRAMME);
        AskedLives lives = new AskedLives(31);
        List<Document> rows = new ArrayList<>();
        for (int n = 0; n < TASKS; n++) {
            Task task = null;
            for (TaskEvent event : lives.life(n, 24)) {
                task = task == null ? Task.born(AskedLives.id(n), event) : task.after(event);
            }
            tasks.add(task);
            MatterRows.of(task, figures)
                    .forEach((id, row) -> rows.add(row.append("_id", id).append("revision", 1L)));
        }
        database.getCollection("task_state").insertMany(StateDocuments.of(journal, tasks));
        views.view(MatterProjection.LAYOUT)
                .now()
                .collection(MatterProjection.MATTERS)
                .insertMany(rows);
    }

    @Test
    void aPageOfRequestsOrInstructionsLooksAtHardlyMoreThanItShows() {
        for (Caller caller : List.of(LEADER, LIAISON)) {
            for (@Nullable Side side : new @Nullable Side[] {null, Side.FROM, Side.TO}) {
                for (@Nullable String area : new @Nullable String[] {null, "A3"}) {
                    for (@Nullable MatterState state : states()) {
                        MatterFilter filter = filter(state, side, area);
                        assertThat(all(MatterKind.HELP, filter, caller))
                                .isEqualTo(expected(MatterKind.HELP, filter, caller));
                        assertThat(all(MatterKind.INSTRUCTION, filter, caller))
                                .isEqualTo(expected(MatterKind.INSTRUCTION, filter, caller));
                    }
                }
            }
        }
        assertThat(all(MatterKind.HELP, filter(MatterState.OVERDUE, null, null), LEADER))
                .hasSizeGreaterThan(100);
        assertThat(all(MatterKind.HELP, filter(MatterState.OVERDUE, Side.TO, null), LIAISON))
                .isNotEmpty();
    }

    @Test
    void aPageOfExtensionsLooksAtHardlyMoreThanItShows() {
        for (Caller caller : List.of(LEADER, LIAISON)) {
            for (@Nullable Decision decision : decisions()) {
                for (@Nullable ExtensionReason reason :
                        new @Nullable ExtensionReason[] {null, ExtensionReason.EXTERNAL}) {
                    ExtensionFilter filter =
                            new ExtensionFilter(AskedLives.PROGRAMME, decision, reason, null, "A2");
                    assertThat(extensions(filter, caller))
                            .isEqualTo(expectedExtensions(filter, caller));
                }
            }
        }
        assertThat(
                        extensions(
                                new ExtensionFilter(
                                        AskedLives.PROGRAMME, Decision.GRANTED, null, null, null),
                                LEADER))
                .hasSizeGreaterThan(100);
    }

    @Test
    void anotherDepartmentsListIsEmpty() {
        MatterFilter filter = new MatterFilter(AskedLives.PROGRAMME, null, "rsj", null, null);
        assertThat(all(MatterKind.HELP, filter, LIAISON)).isEmpty();
        assertThat(all(MatterKind.HELP, filter, LEADER)).isNotEmpty();
    }

    private Set<String> all(MatterKind kind, MatterFilter filter, Caller caller) {
        Reading reading = new Reading();
        return kind == MatterKind.HELP
                ? reading.through(
                        after -> matters.find(kind, HelpRequest.class, filter, caller, after, 50),
                        one -> one.n())
                : reading.through(
                        after -> matters.find(kind, Instruction.class, filter, caller, after, 50),
                        one -> one.n());
    }

    private Set<String> extensions(ExtensionFilter filter, Caller caller) {
        return new Reading()
                .through(after -> matters.extensions(filter, caller, after, 50), one -> one.n());
    }

    /** Reads all pages and insists that each was cheap and no row came twice. */
    private static final class Reading {

        <T> Set<String> through(
                Function<@Nullable String, Matters.Found<T>> page, ToIntFunction<T> number) {
            EmbeddedStore store = EmbeddedBackend.store();
            assumeThat(store).as("the embedded store, which counts").isNotNull();
            Set<String> seen = new TreeSet<>();
            String after = null;
            do {
                long[] before = counts(store);
                Matters.Found<T> found = page.apply(after);
                long[] now = counts(store);
                assertThat(now[0]).as("scans").isEqualTo(before[0]);
                assertThat(now[1] - before[1])
                        .as("examined for %d", found.matters().size())
                        .isLessThanOrEqualTo(2L * found.matters().size() + 10);
                found.matters()
                        .forEach(
                                one ->
                                        assertThat(
                                                        seen.add(
                                                                one.task().id()
                                                                        + "/"
                                                                        + number.applyAsInt(
                                                                                one.content())))
                                                .isTrue());
                after = found.next() == null ? null : found.next().text();
            } while (after != null);
            return seen;
        }
    }

    private static long[] counts(EmbeddedStore store) {
        long[] counts = new long[2];
        store.queryShapes()
                .forEach(
                        (shape, count) -> {
                            if (shape.collection().startsWith("task_matter")
                                    || shape.collection().equals("task_state")) {
                                counts[0] += count.scans();
                                counts[1] += count.examined();
                            }
                        });
        return counts;
    }

    private Set<String> expected(MatterKind kind, MatterFilter filter, Caller caller) {
        Set<String> ids = new TreeSet<>();
        for (Task task : tasks) {
            for (Matter matter : Matter.of(task, figures)) {
                boolean own =
                        filter.side() == null
                                || (filter.side() == Side.FROM
                                        ? Objects.equals(filter.department(), matter.from())
                                        : Objects.equals(filter.department(), matter.to()));
                boolean about =
                        filter.department() == null
                                || !caller.seesAll()
                                || Objects.equals(filter.department(), matter.from())
                                || Objects.equals(filter.department(), matter.to())
                                || Objects.equals(filter.department(), task.team().lead());
                if (matter.kind() == kind
                        && own
                        && about
                        && caller.mayRead(task.readers())
                        && (filter.area() == null || filter.area().equals(task.brief().area()))
                        && isIn(matter.stateOn(TODAY), filter.state())) {
                    ids.add(task.id() + "/" + matter.n());
                }
            }
        }
        return ids;
    }

    private static boolean isIn(MatterState state, @Nullable MatterState asked) {
        return asked == null
                || state == asked
                || (asked == MatterState.WAITING && state == MatterState.OVERDUE);
    }

    private Set<String> expectedExtensions(ExtensionFilter filter, Caller caller) {
        Set<String> ids = new TreeSet<>();
        for (Task task : tasks) {
            task.extensions().all().stream()
                    .filter(one -> caller.mayRead(task.readers()))
                    .filter(one -> task.brief().area().equals(filter.area()))
                    .filter(
                            one ->
                                    filter.reasonCode() == null
                                            || one.reasonCode() == filter.reasonCode())
                    .filter(
                            one ->
                                    filter.decision() == null
                                            || (one.decision() == filter.decision()
                                                    && (one.decision() != Decision.PENDING
                                                            || task.status().isOpen())))
                    .forEach(one -> ids.add(task.id() + "/" + one.n()));
        }
        return ids;
    }

    private static MatterFilter filter(
            @Nullable MatterState state, @Nullable Side side, @Nullable String area) {
        return new MatterFilter(
                AskedLives.PROGRAMME, state, side == null ? null : "jyj", side, area);
    }

    private static @Nullable MatterState[] states() {
        return new @Nullable MatterState[] {
            null,
            MatterState.WAITING,
            MatterState.OVERDUE,
            MatterState.ANSWERED,
            MatterState.CLOSED,
            MatterState.LAPSED
        };
    }

    private static @Nullable Decision[] decisions() {
        return new @Nullable Decision[] {
            null, Decision.PENDING, Decision.GRANTED, Decision.DECLINED
        };
    }

    private static Caller caller(String department, Role role) {
        return new Caller(department, department, department, Set.of(role), null);
    }
}
