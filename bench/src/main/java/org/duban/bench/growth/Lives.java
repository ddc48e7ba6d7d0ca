package org.duban.bench.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duban.events.Actor;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.task.task.Acting;
import org.duban.task.task.Task;

/** What happens to tasks: ten facts each, of the size that people write. */
final class Lives {

    static final int FACTS_EACH = 10;

    private static final int DEPARTMENTS = 40;
    private static final int AREAS = 5;
    private static final Acting OFFICE = new Acting("office", true, false, false);
    private static final String TEXT = "牵头制定实施细则，明确责任分工，按月调度推进，年底前形成可检查的成果并接受第三方评估。";

    private final Journal<Task, TaskEvent> tasks;
    private final MovingClock clock;

    Lives(Journal<Task, TaskEvent> tasks, MovingClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The fact of a task with this number in its life, from 0. */
    void live(int number, int fact) {
        String id = id(number);
        switch (fact) {
            case 0 -> tasks.create(id, request(id), () -> Task.draft(plan(number)));
            case 1 ->
                    tasks.change(id, request(id), task -> task.asOffice(OFFICE, today()).assign());
            case 2 -> tasks.change(id, request(id), task -> lead(task).acknowledge());
            default -> post(number, fact);
        }
    }

    /** One more update, as departments post them month after month. */
    Versioned<Task> post(int number, int percent) {
        String id = id(number);
        return tasks.change(
                id,
                request(id),
                task ->
                        lead(task)
                                .postProgress(
                                        Math.max(task.progress().percent(), percent % 100),
                                        TEXT + percent,
                                        null,
                                        TEXT,
                                        null,
                                        null,
                                        List.of()));
    }

    private org.duban.task.task.LeadDesk lead(Task task) {
        return task.asLead(new Acting(task.team().lead(), false, false, true), today());
    }

    private LocalDate today() {
        return clock.today();
    }

    private static Request request(String id) {
        return new Request(
                UUID.randomUUID().toString(),
                "POST /api/tasks/" + id,
                new Actor("liaison", "联络员 李华", "d1", null),
                null,
                null);
    }

    private static TaskDrafted plan(int number) {
        Random random = new Random(number);
        LocalDate due = MovingClock.FIRST.plusDays(30 + random.nextInt(330));
        return new TaskDrafted(
                "growth",
                serial(number),
                area(number),
                "第" + number + "项重点任务落实与督查",
                "d" + number % DEPARTMENTS,
                List.of("d" + (number + 7) % DEPARTMENTS, "d" + (number + 13) % DEPARTMENTS),
                TaskKind.FIXED_DATE,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                "实施细则一份",
                MovingClock.FIRST,
                due,
                DuePrecision.DAY,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(
                                n ->
                                        new Milestone(
                                                n,
                                                "第 " + n + " 期",
                                                25,
                                                due.minusDays(40 - 10L * n)))
                        .toList());
    }

    static String id(int number) {
        return "growth." + serial(number);
    }

    private static String area(int number) {
        return "A" + (1 + number % AREAS);
    }

    static String serial(int number) {
        return "%s-%07d".formatted(area(number), number);
    }
}
