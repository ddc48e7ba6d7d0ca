package org.duban.task.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.ExtensionEvent.ExtensionRequested;
import org.duban.events.ExtensionReason;
import org.duban.events.FileRef;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.CompletionClaimed;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.events.TaskEvent.TaskClosed;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.jspecify.annotations.Nullable;

/** People, days and tasks the stories begin with. */
final class GivenTasks {

    static final Acting LIAISON = new Acting("rsj", false, false, true);
    static final Acting SUPPORTER = new Acting("zjj", false, false, true);
    static final Acting OFFICE = new Acting("zgh", true, false, false);
    static final Acting CO_OFFICE = new Acting("zzb", true, false, false);
    static final Acting ADMIN = new Acting("it", false, true, false);
    static final Acting LEADER = new Acting("sw", false, false, false, true);
    static final Acting STRANGER = new Acting("jyj", false, false, true);

    static final LocalDate START = LocalDate.of(2018, 6, 1);
    static final LocalDate TODAY = LocalDate.of(2018, 9, 3);
    static final LocalDate DUE = LocalDate.of(2018, 10, 22);

    static final FileRef FILE = new FileRef("f1", "台账.pdf", 10, "application/pdf", "ab");
    static final FileRef OTHER_FILE = new FileRef("f2", "照片.png", 20, "image/png", "cd");

    static final TaskDrafted A_TASK = task("rsj", List.of("zjj", "gaj"), DUE);

    private GivenTasks() {}

    static TaskDrafted task(String lead, List<String> supporting, @Nullable LocalDate due) {
        return drafted(lead, supporting, "压实属地责任", due, DuePrecision.DAY, List.of());
    }

    static TaskDrafted withMilestones(Milestone... milestones) {
        return drafted("rsj", List.of("zjj"), "压实属地责任", DUE, DuePrecision.DAY, List.of(milestones));
    }

    static TaskDrafted drafted(
            String lead,
            List<String> supporting,
            String countermeasures,
            @Nullable LocalDate due,
            DuePrecision precision,
            List<Milestone> milestones) {
        return new TaskDrafted(
                "p",
                "A5-02",
                "A5",
                "根治欠薪与工资支付保障",
                lead,
                supporting,
                TaskKind.FIXED_DATE,
                "欠薪案件动态清零",
                countermeasures,
                "每月一次",
                "月度通报",
                "案件台账",
                START,
                due,
                precision,
                milestones);
    }

    static List<TaskEvent> assigned() {
        return List.of(A_TASK, new TaskAssigned(START));
    }

    static List<TaskEvent> acknowledged() {
        return with(assigned(), new TaskAcknowledged(START));
    }

    static List<TaskEvent> inProgress(int percent) {
        return with(acknowledged(), posted(0, percent, "走访 120 家企业"));
    }

    static List<TaskEvent> claimed() {
        return with(
                inProgress(80),
                new CompletionClaimed(TODAY.minusDays(1), "办结", List.of(FILE), TODAY));
    }

    static List<TaskEvent> closed() {
        return with(claimed(), new TaskClosed(TODAY.minusDays(1), null, TODAY));
    }

    static List<TaskEvent> extensionRequested() {
        return with(
                inProgress(40),
                new ExtensionRequested(
                        1, DUE, DUE.plusDays(28), ExtensionReason.EXTERNAL, "汛期", TODAY));
    }

    static ProgressPosted posted(int from, int to, String done) {
        return new ProgressPosted(from, to, done, null, null, null, null, List.of(), TODAY);
    }

    static List<TaskEvent> with(List<TaskEvent> events, TaskEvent... more) {
        List<TaskEvent> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return all;
    }
}
