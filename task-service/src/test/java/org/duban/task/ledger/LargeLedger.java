package org.duban.task.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.Place;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.Journal;
import org.duban.task.RandomLives;
import org.duban.task.programme.Programme;
import org.duban.task.task.Task;

/**
 * A programme of a size no list may feel: {@code -Dduban.test.tasks} tasks, 6,000 unless said
 * otherwise. Written once for all that ask of it.
 */
final class LargeLedger {

    static final String PROGRAMME = "large";
    static final int TASKS = Integer.getInteger("duban.test.tasks", 6_000);
    static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    static final List<String> DEPARTMENTS =
            IntStream.range(0, 40).mapToObj(i -> "e%02d".formatted(i)).toList();

    /** A task of forty sub-tasks, and a group of forty. */
    static final String PARENT = PROGRAMME + ".A1-999000";

    static final String GROUP = "large-group";

    /** A clause that thirty tasks serve. */
    static final String CLAUSE = "7.1";

    private static final int AT_ONCE = 1000;
    private static final int RELATED = 40;

    private LargeLedger() {}

    /** Writes it unless it is there. */
    static synchronized void write(
            Journal<Programme, ProgrammeEvent> programmes,
            Journal<Task, TaskEvent> journal,
            MongoDatabase database) {
        if (programmes.find(PROGRAMME).isPresent()) {
            return;
        }
        FoundedProgrammes.found(programmes, PROGRAMME);
        RandomLives lives = new RandomLives(11, PROGRAMME, DEPARTMENTS);
        var states = database.getCollection(journal.type().stateCollection());
        for (int from = 0; from < TASKS; from += AT_ONCE) {
            List<Task> tasks = new ArrayList<>();
            for (int n = from; n < Math.min(TASKS, from + AT_ONCE); n++) {
                tasks.add(serving(lives.task(n, 8), n));
            }
            states.insertMany(StateDocuments.of(journal, tasks));
        }
        states.insertMany(StateDocuments.of(journal, family(lives)));
    }

    private static Task serving(Task task, int n) {
        int every = TASKS / 30;
        String clause = n % every == 0 ? CLAUSE : n % 3 == 0 ? "1." + n % 400 : null;
        return clause == null
                ? task
                : task.after(new ClausesNamed(List.of(), List.of(clause), TODAY));
    }

    private static List<Task> family(RandomLives lives) {
        List<Task> family = new ArrayList<>();
        TaskDrafted plan = (TaskDrafted) lives.life(999_000, 0).getFirst().event();
        Task parent = Task.born(PARENT, plan);
        for (int n = 1; n <= RELATED; n++) {
            TaskDrafted part = called(plan, n, Place.below(PARENT, 1));
            parent = parent.after(new SubtaskAdded(n, PARENT + '.' + n, part, TODAY));
            family.add(Task.born(PARENT + '.' + n, part));
            TaskDrafted member = called(plan, 1000 + n, Place.in(GROUP));
            family.add(Task.born(PROGRAMME + ".g" + n, member));
        }
        family.add(parent);
        return family;
    }

    private static TaskDrafted called(TaskDrafted plan, int n, Place place) {
        return new TaskDrafted(
                        plan.programme(),
                        plan.serial() + '.' + n,
                        plan.area(),
                        plan.title(),
                        plan.leadDepartment(),
                        plan.supportingDepartments(),
                        plan.kind(),
                        plan.objective(),
                        plan.countermeasures(),
                        plan.schedule(),
                        plan.assessment(),
                        plan.deliverable(),
                        plan.startsOn(),
                        plan.due(),
                        plan.duePrecision(),
                        plan.milestones())
                .at(place);
    }

    /** What reading the collections whose name begins so has cost since the store was started. */
    static QueryCounts counts(EmbeddedStore store, String collections) {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().collection().startsWith(collections))
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
}
