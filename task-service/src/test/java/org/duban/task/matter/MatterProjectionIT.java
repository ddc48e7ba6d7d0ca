package org.duban.task.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.Actor;
import org.duban.events.Envelope;
import org.duban.events.ExtensionEvent.ExtensionDeclined;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Request;
import org.duban.journal.projection.Arrived;
import org.duban.journal.view.View;
import org.duban.journal.view.Views;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.task.SetClock;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However the facts of tasks come, the register has a row for everything that was ever asked, in
 * the lists of those who see the task now; it is what reading the facts one by one says.
 */
@ExtendWith(EmbeddedBackend.class)
class MatterProjectionIT {

    private static final TaskFigures FIGURES =
            new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());
    private static final int TASKS = 8;
    private static final int STEPS = 160;

    private static MongoClient client;

    private MongoDatabase database;
    private Journal<Task, TaskEvent> journal;
    private final List<Envelope> events = new ArrayList<>();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(System.getProperty(EmbeddedBackend.URI));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void nothingIsKnown() {
        database = client.getDatabase("matters_" + UUID.randomUUID().toString().substring(0, 8));
        journal =
                new Journal<>(
                        new AggregateType<>(
                                "task",
                                Topics.TASK_UPDATED,
                                Task.class,
                                TaskEvent.class,
                                Task::born,
                                Task::after,
                                task -> new Label(task.id(), AskedLives.PROGRAMME, List.of()),
                                task -> Map.of()),
                        database,
                        (type, fact) -> {},
                        new SetClock(ZoneOffset.UTC),
                        "/duban/test");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everythingThatWasAskedHasItsRow(long seed) {
        live(seed);
        batches(arrivals(events), new Random(seed)).forEach(this::project);
        assertThatAllIsThere();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void redeliveredBatchesChangeNothing(long seed) {
        live(seed);
        Random random = new Random(seed);
        List<List<Arrived>> batches = batches(arrivals(events), random);
        for (int next = 0, crashes = 0; next < batches.size(); next++) {
            project(batches.get(next));
            if (crashes < 20 && random.nextInt(3) == 0) { // before its offsets were committed
                crashes++;
                next = Math.max(-1, next - 1 - random.nextInt(3));
            }
        }
        assertThatAllIsThere();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void factsThatNeverCameAreFetchedFromTheJournal(long seed) {
        live(seed);
        Random random = new Random(seed);
        Set<String> seen = new HashSet<>();
        List<Arrived> some = new ArrayList<>();
        for (Arrived arrived : arrivals(events).reversed()) {
            if (seen.add(arrived.envelope().aggregate()) || random.nextInt(3) > 0) {
                some.addFirst(arrived);
            }
        }
        batches(some, random).forEach(this::project);
        assertThatAllIsThere();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void aCrashBetweenTheRowsAndTheirTaskIsMadeGood(long seed) {
        live(seed);
        List<List<Arrived>> batches = batches(arrivals(events), new Random(seed));
        for (int next = 0; next < batches.size(); next++) {
            List<Document> before = followed().find().into(new ArrayList<>());
            project(batches.get(next));
            if (next % 3 == 0) {
                followed().drop();
                if (!before.isEmpty()) {
                    followed().insertMany(before);
                }
                project(batches.get(next));
            }
        }
        assertThatAllIsThere();
    }

    private MongoCollection<Document> followed() {
        return view().collection("task_followed");
    }

    private void project(List<Arrived> batch) {
        new MatterProjection(journal, FIGURES).project(view(), batch);
    }

    private View view() {
        return new Views(database).view(MatterProjection.LAYOUT).now();
    }

    private void live(long seed) {
        AskedLives lives = new AskedLives(seed);
        Random random = new Random(seed);
        Map<Integer, List<TaskEvent>> left = new TreeMap<>();
        for (int number = 0; number < TASKS; number++) {
            left.put(number, new ArrayList<>(lives.life(number, STEPS)));
        }
        while (!left.isEmpty()) {
            List<Integer> those = List.copyOf(left.keySet());
            int number = those.get(random.nextInt(those.size()));
            keep(AskedLives.id(number), left.get(number).removeFirst());
            left.values().removeIf(List::isEmpty);
        }
        assertThat(events).anyMatch(one -> one.event() instanceof TaskEvent.LeadChanged);
        assertThat(events).anyMatch(one -> one.event() instanceof TaskEvent.TaskHandedOver);
        assertThat(events).anyMatch(one -> one.event() instanceof TaskRevised);
    }

    private void keep(String id, TaskEvent event) {
        Request request =
                new Request(UUID.randomUUID().toString(), "live", Actor.system("test"), null, null);
        long revision = journal.decide(id, request, before -> event).revision();
        events.add(journal.history(id, revision - 1, 1).getFirst().envelope());
    }

    /** Told fact by fact: what became of each matter, and who sees the task in the end. */
    private void assertThatAllIsThere() {
        Map<String, String> stages = new TreeMap<>();
        Map<String, String> tasks = new LinkedHashMap<>();
        for (Envelope envelope : events) {
            String task = envelope.aggregate();
            if (envelope.event() instanceof TaskRevised revised && revised.helpEnded() != null) {
                revised.helpEnded().forEach(n -> stages.put(task + "/HELP/" + n, "CLOSED"));
            }
            String id = became(task, (TaskEvent) envelope.event(), stages);
            if (id != null) {
                tasks.put(id, task);
            }
        }
        Map<String, String> expected = new TreeMap<>();
        stages.forEach(
                (id, stage) -> {
                    Task task = journal.find(tasks.get(id)).orElseThrow().state();
                    boolean open = stage.equals("WAITING") || stage.equals("ANSWERED");
                    String now = open && !task.status().isOpen() ? "LAPSED" : stage;
                    expected.put(id, now + " seen by " + new TreeSet<>(task.readers()));
                });
        Map<String, String> shown = new TreeMap<>();
        for (Document row : view().collection(MatterProjection.MATTERS).find()) {
            TreeSet<String> readers = new TreeSet<>();
            String seen = AskedLives.PROGRAMME + "/seen/";
            row.getList(MatterRows.LISTS, String.class).stream()
                    .filter(list -> list.startsWith(seen) && !list.contains("@"))
                    .filter(list -> !list.contains("#"))
                    .forEach(list -> readers.add(list.substring(seen.length())));
            shown.put(
                    row.getString("_id"), row.getString(MatterRows.STAGE) + " seen by " + readers);
        }
        assertThat(shown).isEqualTo(expected);
        assertThat(stages.values()).contains("WAITING", "ANSWERED", "CLOSED", "GRANTED");
    }

    private static @Nullable String became(
            String task, TaskEvent event, Map<String, String> stages) {
        String id =
                switch (event) {
                    case HelpRequested one -> task + "/HELP/" + one.n();
                    case HelpAnswered one -> task + "/HELP/" + one.n();
                    case HelpRequestClosed one -> task + "/HELP/" + one.n();
                    case InstructionGiven one -> task + "/INSTRUCTION/" + one.n();
                    case InstructionAnswered one -> task + "/INSTRUCTION/" + one.n();
                    case InstructionClosed one -> task + "/INSTRUCTION/" + one.n();
                    case ExtensionRequested one -> task + "/EXTENSION/" + one.n();
                    case ExtensionGranted one -> task + "/EXTENSION/" + one.n();
                    case ExtensionDeclined one -> task + "/EXTENSION/" + one.n();
                    default -> null;
                };
        if (id != null) {
            stages.put(
                    id,
                    switch (event) {
                        case HelpAnswered _, InstructionAnswered _ -> "ANSWERED";
                        case HelpRequestClosed _, InstructionClosed _ -> "CLOSED";
                        case ExtensionGranted _ -> "GRANTED";
                        case ExtensionDeclined _ -> "DECLINED";
                        default -> "WAITING";
                    });
        }
        return id;
    }

    private static List<Arrived> arrivals(List<Envelope> events) {
        List<Arrived> arrivals = new ArrayList<>();
        for (Envelope event : events) {
            arrivals.add(new Arrived(Topics.TASK_UPDATED, 0, arrivals.size(), event));
        }
        return arrivals;
    }

    private static List<List<Arrived>> batches(List<Arrived> arrivals, Random random) {
        List<List<Arrived>> batches = new ArrayList<>();
        for (int from = 0; from < arrivals.size(); ) {
            int to = Math.min(arrivals.size(), from + 1 + random.nextInt(120));
            batches.add(arrivals.subList(from, to));
            from = to;
        }
        return batches;
    }
}
