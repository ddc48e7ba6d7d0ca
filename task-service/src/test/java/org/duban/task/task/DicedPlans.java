package org.duban.task.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.DueOffset.Unit;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorPeriod;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** What might be written down about a task, now and then what may not. */
final class DicedPlans {

    static final List<String> DEPARTMENTS = List.of("d1", "d2", "d3", "d4");

    private static final List<TaskKind> KINDS = List.of(TaskKind.values());

    private final Random dice;
    private final LocalDate day;

    DicedPlans(Random dice, LocalDate day) {
        this.dice = dice;
        this.day = day;
    }

    String department() {
        return DEPARTMENTS.get(dice.nextInt(DEPARTMENTS.size()));
    }

    /** A task right below the programme with all it needs. */
    TaskDrafted sound() {
        String lead = department();
        List<String> others = DEPARTMENTS.stream().filter(code -> !code.equals(lead)).toList();
        LocalDate due = day.plusDays(40 + dice.nextInt(300));
        return plan(
                "A1-01",
                lead,
                others.subList(0, dice.nextInt(others.size())),
                "措施",
                due,
                dice.nextBoolean() ? List.of() : milestones(due, 100));
    }

    /** The same task, mostly written anew; now and then word for word. */
    TaskDrafted again(Task task) {
        return dice.nextInt(6) == 0
                ? task.asDrafted()
                : anything(task.brief().serial(), task.team(), task.dates().currentDue());
    }

    /** A part of a task, mostly one that fits into it. */
    TaskDrafted below(Task parent, int n) {
        return anything(
                parent.brief().serial() + '.' + n, parent.team(), parent.dates().currentDue());
    }

    /** What it might say otherwise: mostly some of it, now and then what cannot be. */
    Revision revision(Task task) {
        List<String> pool = new ArrayList<>(DEPARTMENTS);
        if (dice.nextInt(12) > 0) {
            pool.remove(task.team().lead());
        }
        java.util.Collections.shuffle(pool, dice);
        return new Revision(
                perhaps("题目 " + dice.nextInt(1000)),
                perhaps("A" + (1 + dice.nextInt(3))),
                perhaps(List.copyOf(pool.subList(0, dice.nextInt(pool.size())))),
                perhaps("目标 " + dice.nextInt(3)),
                perhaps(dice.nextInt(8) == 0 ? " " : "措施 " + dice.nextInt(3)),
                null,
                null,
                perhaps(dice.nextBoolean() ? "" : "台账"),
                perhaps(steps(task)));
    }

    private List<Revision.Step> steps(Task task) {
        List<Revision.Step> steps = new ArrayList<>();
        for (Milestones.Step known : task.milestones().all()) {
            boolean met = known.metOn() != null && dice.nextInt(12) > 0;
            if (met || dice.nextInt(4) > 0) {
                long by = met || dice.nextBoolean() ? 0 : dice.nextInt(10);
                steps.add(
                        new Revision.Step(
                                dice.nextInt(30) == 0 ? 9 : known.n(),
                                known.name(),
                                1,
                                known.due().minusDays(by)));
            }
        }
        LocalDate due = task.dates().currentDue();
        if (due != null && steps.size() < 6 && dice.nextBoolean()) {
            steps.add(new Revision.Step(null, "新增", 1, due.minusDays(dice.nextInt(8))));
        }
        int rest = (dice.nextInt(12) == 0 ? 99 : 100) - steps.size() + 1;
        if (!steps.isEmpty()) {
            Revision.Step last = steps.removeLast();
            steps.add(new Revision.Step(last.n(), last.name(), rest, last.due()));
        }
        return List.copyOf(steps);
    }

    /** Other dates for some milestones, when more time is granted. */
    Map<Integer, LocalDate> wished(Task task) {
        Map<Integer, LocalDate> wished = new HashMap<>();
        for (Milestones.Step step : task.milestones().all()) {
            if (step.metOn() == null && dice.nextInt(3) == 0) {
                wished.put(step.n(), step.due().plusDays((long) dice.nextInt(30) - 5));
            }
        }
        if (dice.nextInt(20) == 0) {
            wished.put(9, day);
        }
        return wished;
    }

    private <T> @Nullable T perhaps(T something) {
        return dice.nextInt(3) == 0 ? null : something;
    }

    private TaskDrafted anything(String serial, Team team, @Nullable LocalDate within) {
        List<String> pool =
                new ArrayList<>(dice.nextInt(3) == 0 ? DEPARTMENTS : team.departments());
        java.util.Collections.shuffle(pool, dice);
        String lead = pool.getFirst();
        List<String> supporting = new ArrayList<>(pool.subList(1, 1 + dice.nextInt(pool.size())));
        if (dice.nextInt(12) == 0) {
            supporting.add(lead);
        }
        LocalDate latest = within == null ? day.plusDays(200) : within;
        LocalDate due = dice.nextInt(8) == 0 ? null : latest.minusDays((long) dice.nextInt(60) - 5);
        return plan(
                serial,
                lead,
                supporting,
                dice.nextInt(6) == 0 ? "" : "措施",
                due,
                due == null || dice.nextBoolean()
                        ? List.of()
                        : milestones(due, dice.nextInt(8) == 0 ? 99 : 100));
    }

    private TaskDrafted plan(
            String serial,
            String lead,
            List<String> supporting,
            String countermeasures,
            @Nullable LocalDate due,
            List<Milestone> milestones) {
        TaskKind kind = KINDS.get(dice.nextInt(KINDS.size()));
        return new TaskDrafted(
                "p",
                serial,
                "A1",
                "题目 " + dice.nextInt(1000),
                lead,
                supporting,
                kind,
                "目标",
                countermeasures,
                "进度",
                "考核",
                dice.nextBoolean() ? null : "台账",
                dice.nextInt(3) == 0 ? day.plusDays((long) dice.nextInt(60) - 50) : null,
                due,
                dice.nextInt(4) == 0 ? DuePrecision.MONTH : DuePrecision.DAY,
                milestones,
                null,
                due == null ? offset(kind) : null);
    }

    private @Nullable DueOffset offset(TaskKind kind) {
        if (kind != TaskKind.RELATIVE && dice.nextInt(10) > 0) {
            return null;
        }
        Anchor anchor = any(Anchor.values());
        boolean named = (anchor == Anchor.DATE) != (dice.nextInt(20) == 0);
        return new DueOffset(
                anchor, named ? day.plusDays(3) : null, 10 + dice.nextInt(60), any(Unit.values()));
    }

    private <T> T any(T[] choices) {
        return choices[dice.nextInt(choices.length)];
    }

    private static List<Milestone> milestones(LocalDate due, int sum) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(
                        n ->
                                new Milestone(
                                        n,
                                        "第 " + n + " 期",
                                        n == 4 ? sum - 75 : 25,
                                        due.minusDays(10L * (4 - n))))
                .toList();
    }

    /** Often the same few, sometimes too many, one twice, or one that says too little. */
    List<Indicator> indicators() {
        int many = dice.nextInt(10) == 0 ? Indicators.MOST + 1 : dice.nextInt(4);
        return IntStream.range(0, many)
                .mapToObj(n -> indicator(dice.nextInt(15) == 0 ? 0 : n))
                .toList();
    }

    private Indicator indicator(int n) {
        boolean whole = dice.nextInt(15) > 0;
        boolean number = n % 2 == 0;
        return new Indicator(
                0,
                "指标 " + n,
                number ? IndicatorKind.QUANTITATIVE : IndicatorKind.QUALITATIVE,
                number ? "人" : null,
                null,
                number && whole ? 1000.0 : null,
                !number && whole ? "改善" : null,
                IndicatorPeriod.ONCE);
    }
}
