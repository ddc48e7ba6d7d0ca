package org.duban.task.fillin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.Versioned;
import org.duban.task.ledger.Visit;
import org.duban.task.task.Acting;
import org.duban.task.task.Task;

/** Tasks and rows the stories of forms begin with. */
final class GivenForms {

    static final LocalDate START = LocalDate.of(2018, 6, 1);
    static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    static final FillInEntry NOTHING = new FillInEntry("", "", "", "", "", "");
    static final FillInEntry FORTY = percent("40");

    private static final String DEPARTMENT = "rsj";

    private GivenForms() {}

    static FillInEntry percent(String percent) {
        return new FillInEntry(percent, "走访 120 家企业", "", "", "", "");
    }

    /** A task at 30 % after four facts. */
    static Versioned<Task> atWork(String lead) {
        return lived(
                lead,
                new TaskAssigned(START),
                new TaskAcknowledged(START),
                new ProgressPosted(0, 30, "摸底", null, null, null, null, List.of(), START));
    }

    static Versioned<Task> lived(String lead, TaskEvent... events) {
        TaskDrafted drafted =
                new TaskDrafted(
                        "p",
                        "A5-02",
                        "A5",
                        "根治欠薪与工资支付保障",
                        lead,
                        List.of("czj"),
                        TaskKind.MONTHLY,
                        "欠薪案件动态清零",
                        "压实属地责任",
                        "每月一次",
                        "月度通报",
                        "案件台账",
                        START,
                        LocalDate.of(2018, 10, 22),
                        DuePrecision.DAY,
                        List.of());
        Task task = Task.born("p.A5-02", drafted);
        for (TaskEvent event : events) {
            task = task.after(event);
        }
        return new Versioned<>("p.A5-02", 1 + events.length, Instant.EPOCH, task);
    }

    /** The liaison officer's form, in a world without tasks. */
    static FormJudge judge() {
        return judge(List.of());
    }

    /** The liaison officer's form, in a world of this task. */
    static FormJudge judge(Versioned<Task> task) {
        return judge(List.of(task));
    }

    private static FormJudge judge(List<Versioned<Task>> tasks) {
        Acting liaison = new Acting(DEPARTMENT, false, false, true);
        return new FormJudge(
                DEPARTMENT,
                id -> tasks.stream().filter(task -> task.id().equals(id)).findFirst(),
                task -> new Visit(task, liaison, TODAY));
    }

    static FormLine line(int number, String task, String revision, FillInEntry entry) {
        return new FormLine(number, task, revision, "改过的序号", "改过的任务", entry);
    }
}
