package org.duban.task.progress;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duban.events.Actor;
import org.duban.events.Envelope;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Request;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Light;
import org.duban.task.RandomLives;
import org.duban.task.SetClock;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Tasks that went through some of their lives, kept in a journal, and what a recount says. */
final class LivedTasks {

    static final List<String> DEPARTMENTS = List.of("rsj", "jyj", "czj", "gaj");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final TaskFigures FIGURES =
            new TaskFigures(RuleSet.standard(), WorkingDayCalendar.stateCouncil());

    private static final String PROGRAMME = "p";

    private final Journal<Task, TaskEvent> journal;
    private final List<Envelope> events = new ArrayList<>();
    private final SetClock clock = new SetClock(ZONE);

    /** Lets tasks live; what happens to them on the same days is interleaved. */
    LivedTasks(MongoDatabase database, long seed, int tasks, int mostSteps) {
        journal = journal(database);
        RandomLives lives = new RandomLives(seed, PROGRAMME, DEPARTMENTS);
        record Lived(String id, RandomLives.Step step) {}
        List<Lived> all = new ArrayList<>();
        for (int number = 0; number < tasks; number++) {
            String id = lives.id(number);
            lives.life(number, mostSteps).forEach(step -> all.add(new Lived(id, step)));
        }
        all.sort(Comparator.comparing(lived -> lived.step().day()));
        for (Lived lived : all) {
            Instant morning = lived.step().day().atTime(8, 0).atZone(ZONE).toInstant();
            Instant next = clock.instant().plus(Duration.ofSeconds(1));
            clock.set(next.isBefore(morning) ? morning : next);
            keep(lived.id(), lived.step().event());
        }
    }

    Journal<Task, TaskEvent> journal() {
        return journal;
    }

    /** Everything that happened, as it was kept. */
    List<Envelope> events() {
        return events;
    }

    LocalDate lastDay() {
        return day(events.getLast());
    }

    /** The rows of today, one per task. */
    List<Task> rows() {
        return events.stream()
                .map(Envelope::aggregate)
                .distinct()
                .map(id -> journal.find(id).orElseThrow().state())
                .toList();
    }

    /** The tasks as they were known on a day. */
    List<Task> rowsOn(LocalDate day) {
        Map<String, Task> known = new TreeMap<>();
        for (Envelope envelope : events) {
            if (!day(envelope).isAfter(day)) {
                known.compute(
                        envelope.aggregate(),
                        (id, before) -> after(id, before, (TaskEvent) envelope.event()));
            }
        }
        return List.copyOf(known.values());
    }

    /** What departments have on a day, counted from rows; when they last posted, from the facts. */
    Map<String, DepartmentProgress> recount(List<Task> rows, LocalDate day) {
        Map<String, DepartmentProgress> recount = new TreeMap<>();
        for (String department : DEPARTMENTS) {
            List<Figure> figures =
                    rows.stream()
                            .filter(task -> task.team().lead().equals(department))
                            .map(
                                    task ->
                                            Figure.of(
                                                    task,
                                                    FIGURES.light(task).on(day),
                                                    FIGURES.timeliness(task).on(day)))
                            .toList();
            if (!figures.isEmpty()) {
                recount.put(department, progress(department, figures, day));
            }
        }
        return recount;
    }

    private DepartmentProgress progress(String department, List<Figure> figures, LocalDate day) {
        Map<String, Map<Light, Integer>> areas = new TreeMap<>();
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        Map<TaskStatus, Integer> statuses = new EnumMap<>(TaskStatus.class);
        Map<org.duban.rules.deadline.Timeliness, Integer> timeliness =
                new EnumMap<>(org.duban.rules.deadline.Timeliness.class);
        int dueSoon = 0;
        int open = 0;
        for (Figure figure : figures) {
            areas.computeIfAbsent(figure.area(), area -> new EnumMap<>(Light.class))
                    .merge(figure.light(), 1, Integer::sum);
            lights.merge(figure.light(), 1, Integer::sum);
            statuses.merge(figure.status(), 1, Integer::sum);
            timeliness.merge(figure.timeliness(), 1, Integer::sum);
            LocalDate due = figure.due();
            if (due != null && !due.isBefore(day) && !due.isAfter(day.plusDays(7))) {
                dueSoon++;
            }
            if (figure.status().isOpen() && figure.status() != TaskStatus.DRAFT) {
                open++;
            }
        }
        return new DepartmentProgress(
                department, areas, lights, statuses, timeliness, dueSoon, open, posted(department));
    }

    /** When the department last posted an update on a task it led at that time. */
    private @Nullable Instant posted(String department) {
        Map<String, Task> known = new TreeMap<>();
        Instant last = null;
        for (Envelope envelope : events) {
            Task task =
                    after(
                            envelope.aggregate(),
                            known.get(envelope.aggregate()),
                            (TaskEvent) envelope.event());
            known.put(envelope.aggregate(), task);
            if (envelope.event() instanceof ProgressPosted
                    && task.team().lead().equals(department)) {
                last = envelope.at();
            }
        }
        return last;
    }

    private void keep(String id, TaskEvent event) {
        Request request =
                new Request(UUID.randomUUID().toString(), "live", Actor.system("test"), null, null);
        long revision = journal.decide(id, request, before -> event).revision();
        Fact fact = journal.history(id, revision - 1, 1).getFirst();
        events.add(fact.envelope());
    }

    private Journal<Task, TaskEvent> journal(MongoDatabase database) {
        return new Journal<>(
                new AggregateType<>(
                        "task",
                        Topics.TASK_UPDATED,
                        Task.class,
                        TaskEvent.class,
                        Task::born,
                        Task::after,
                        task -> new Label(task.id(), PROGRAMME, task.team().departments()),
                        task -> Map.of()),
                database,
                (type, fact) -> {},
                clock,
                "/duban/test");
    }

    private static LocalDate day(Envelope envelope) {
        return LocalDate.ofInstant(envelope.at(), ZONE);
    }

    private static Task after(String id, @Nullable Task before, TaskEvent event) {
        return before == null ? Task.born(id, event) : before.after(event);
    }
}
