package org.duban.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.Actor;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.Place;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sub-task that its parent knows of is there, whatever was killed, and found by an index. */
@TaskServiceTest
class TaskTreeIT {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    private static final Actor OFFICE = new Actor("office", "办公室", "zgh", null);

    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired TaskTree tree;
    @Autowired Tasks tasks;

    @Test
    void whatACrashLeftOutIsWrittenDownOnceByWhoeverLooks() {
        Versioned<Task> parent = withUnwritten("tree-killed", 7);

        List<Versioned<Task>> written = tree.subtasks(parent.state());

        assertThat(written)
                .extracting(Versioned::id)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 7).mapToObj(n -> parent.id() + "." + n).toList());
        assertThat(tree.subtasks(parent.state())).isEqualTo(written);
        for (Versioned<Task> one : written) {
            assertThat(journal.history(one.id(), 0, 10))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.envelope().actor()).isEqualTo(OFFICE));
        }
    }

    /** Nobody has looked yet, but the parent knows. */
    @Test
    void aTaskIsNotEndedOverASubtaskThatIsNotWrittenYet() {
        Versioned<Task> parent = withUnwritten("tree-ending", 1);
        Caller office = new Caller("office", "办公室", "zgh", Set.of(Role.OFFICE), null);

        assertThatThrownBy(
                        () ->
                                tasks.change(
                                        parent.id(),
                                        office,
                                        request("end"),
                                        visit -> visit.asOffice().terminate("并入")))
                .hasMessageContaining("subtasks-open");
        assertThat(journal.find(parent.id() + ".1")).isPresent();
    }

    @Test
    void aListLooksAtHardlyMoreThanItShows() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        Versioned<Task> parent = withUnwritten("tree-listed", 40);
        RandomLives lives = new RandomLives(5, "tree-listed", List.of("t1", "t2"));
        List<Task> others =
                IntStream.range(0, 2000).mapToObj(number -> lives.task(number, 3)).toList();
        database.getCollection("task_state").insertMany(StateDocuments.of(journal, others));
        tree.subtasks(parent.state());

        QueryCounts before = counts(store);
        int shown = tree.subtasks(parent.state()).size();
        QueryCounts after = counts(store);

        assertThat(shown).isEqualTo(40);
        assertThat(after.scans()).isEqualTo(before.scans());
        assertThat(after.examined() - before.examined()).isLessThanOrEqualTo(2L * shown + 20);
    }

    /** A parent whose facts tell of sub-tasks that were never written down. */
    private Versioned<Task> withUnwritten(String programme, int subtasks) {
        FoundedProgrammes.found(programmes, programme);
        TaskDrafted plan =
                (TaskDrafted)
                        new RandomLives(1, programme, List.of("t1", "t2"))
                                .life(90_000, 0)
                                .getFirst()
                                .event();
        String id = plan.programme() + '.' + plan.serial();
        Versioned<Task> parent = journal.create(id, request("birth"), () -> plan);
        for (int n = 1; n <= subtasks; n++) {
            int number = n;
            parent =
                    journal.change(
                            id,
                            request("k" + n),
                            _ ->
                                    new SubtaskAdded(
                                            number, id + "." + number, below(plan, number), TODAY));
        }
        return parent;
    }

    private static TaskDrafted below(TaskDrafted parent, int n) {
        return new TaskDrafted(
                parent.programme(),
                parent.serial() + "." + n,
                parent.area(),
                "第 " + n + " 项",
                parent.leadDepartment(),
                List.of(),
                parent.kind(),
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                parent.duePrecision(),
                List.of(),
                Place.below(parent.programme() + '.' + parent.serial(), 1),
                null);
    }

    private static QueryCounts counts(EmbeddedStore store) {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().collection().equals("task_state"))
                .map(Map.Entry::getValue)
                .reduce(
                        new QueryCounts(0, 0, 0, 0),
                        (a, b) ->
                                new QueryCounts(
                                        a.runs() + b.runs(),
                                        a.examined() + b.examined(),
                                        a.returned() + b.returned(),
                                        a.scans() + b.scans()));
    }

    private static Request request(String key) {
        return new Request(key, "POST " + key, OFFICE, null, null);
    }
}
