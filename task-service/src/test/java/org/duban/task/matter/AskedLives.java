package org.duban.task.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.duban.events.ExtensionReason;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.task.RandomLives;
import org.duban.task.task.Acting;
import org.duban.task.task.Extension;
import org.duban.task.task.HelpRequest;
import org.duban.task.task.Instruction;
import org.duban.task.task.Revision;
import org.duban.task.task.Task;
import org.duban.task.task.TaskRejection;
import org.duban.task.task.TeamDesk;
import org.jspecify.annotations.Nullable;

/** Tasks about which people ask a lot. */
final class AskedLives {

    static final String PROGRAMME = "asked-lives";
    static final List<String> DEPARTMENTS = List.of("rsj", "jyj", "czj", "gaj", "zjj");

    private static final Acting OFFICE = new Acting("office", true, false, false);
    private static final Acting LEADER = new Acting("sw", false, false, false, true);

    private final Random random;

    AskedLives(long seed) {
        this.random = new Random(seed);
    }

    static String id(int number) {
        return PROGRAMME + ".A" + (number % 5 + 1) + "-" + number;
    }

    /** All that happened to a task, the first thing first. */
    List<TaskEvent> life(int number, int steps) {
        List<TaskEvent> life = new ArrayList<>();
        LocalDate day = RandomLives.START;
        TaskDrafted drafted = Task.draft(drafted(number));
        life.add(drafted);
        Task task = Task.born(id(number), drafted);
        life.add(task.asOffice(OFFICE, day).assign());
        task = task.after(life.getLast());
        for (int i = 0; i < steps; i++) {
            day = day.plusDays(random.nextInt(4));
            TaskEvent event = next(task, day);
            if (event != null) {
                life.add(event);
                task = task.after(event);
            }
        }
        return life;
    }

    /** Something somebody does, unless the task says no. */
    private @Nullable TaskEvent next(Task task, LocalDate day) {
        Acting some = of(any(DEPARTMENTS));
        Acting lead = of(task.team().lead());
        var help = task.collaboration().help().open();
        var instructions = task.collaboration().instructions().open();
        List<Supplier<TaskEvent>> choices = new ArrayList<>();
        choices.add(() -> lead(task, day).requestHelp(any(DEPARTMENTS), "缺人", due(day)));
        choices.add(() -> task.asTeam(some, day).requestHelp("gaj", "缺数据", due(day)));
        choices.add(() -> task.asLeader(LEADER, day).instruct(any(DEPARTMENTS), "抓紧", due(day)));
        choices.add(() -> task.asLead(lead, day).acknowledge());
        choices.add(
                () ->
                        task.asLead(lead, day)
                                .requestExtension(
                                        task.dates().currentDue().plusDays(20),
                                        any(List.of(ExtensionReason.values())),
                                        "等待"));
        choices.add(() -> task.asOffice(OFFICE, day).resume("继续"));
        for (HelpRequest one : help) {
            choices.add(() -> task.asTeam(of(one.to()), day).answerHelp(one.n(), "已提供"));
            choices.add(() -> lead(task, day).closeHelp(one.n(), null));
        }
        for (Instruction one : instructions) {
            choices.add(() -> task.asLeader(of(one.to()), day).answer(one.n(), "已办"));
            choices.add(() -> task.asLeader(LEADER, day).close(one.n(), null));
        }
        for (Extension one : task.extensions().all()) {
            choices.add(
                    () ->
                            task.asOffice(OFFICE, day)
                                    .decideExtension(one.n(), random.nextBoolean(), null));
        }
        if (random.nextInt(8) == 0) {
            choices.add(() -> task.asOffice(OFFICE, day).giveTo(any(DEPARTMENTS), "职责划分"));
            choices.add(() -> task.asOffice(OFFICE, day).suspend("等待"));
            choices.add(() -> task.asOffice(OFFICE, day).revise(revision(task), "调整"));
            choices.add(() -> task.handOver(any(DEPARTMENTS), any(DEPARTMENTS), "合并", day));
        }
        if (random.nextInt(60) == 0) {
            choices.add(() -> task.asOffice(OFFICE, day).terminate("并入"));
        }
        try {
            return any(choices).get();
        } catch (TaskRejection no) {
            return null;
        }
    }

    /** Others support it, and it may belong to another area. */
    private Revision revision(Task task) {
        List<String> supporting =
                DEPARTMENTS.stream()
                        .filter(one -> !one.equals(task.team().lead()) && random.nextBoolean())
                        .toList();
        String area = random.nextBoolean() ? null : any(RandomLives.AREAS);
        return new Revision(null, area, supporting, null, null, null, null, null, null);
    }

    private TeamDesk lead(Task task, LocalDate day) {
        return task.asTeam(of(task.team().lead()), day);
    }

    private static Acting of(String department) {
        return new Acting(department, false, false, true);
    }

    private @Nullable LocalDate due(LocalDate day) {
        return random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(20));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private TaskDrafted drafted(int number) {
        String lead = any(DEPARTMENTS);
        return new TaskDrafted(
                PROGRAMME,
                "A" + (number % 5 + 1) + "-" + number,
                RandomLives.AREAS.get(number % 5),
                "工资支付保障 " + number,
                lead,
                List.of(any(DEPARTMENTS)).stream().filter(one -> !one.equals(lead)).toList(),
                TaskKind.FIXED_DATE,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                RandomLives.START,
                RandomLives.START.plusDays(200),
                DuePrecision.DAY,
                List.of());
    }
}
