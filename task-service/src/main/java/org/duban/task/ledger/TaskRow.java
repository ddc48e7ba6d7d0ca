package org.duban.task.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.Collaboration;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger. Lights, timeliness and scheduled percentage are those of the day it is
 * shown.
 *
 * @param scheduledPercent where it should be (序时进度)
 * @param originalDue never overwritten
 * @param currentDue as last approved
 * @param forecast the department's own expectation
 * @param originalLight the light had no due date ever been moved
 * @param lastFeedbackOn day of the last update
 * @param goingOn what departments and leaders have going on about it
 * @param parent id of the task it is part of; null: of none
 * @param subtasks how many tasks it is broken down into
 * @param group id of the tasks that were given to several departments with it; null: none
 * @param returns how often it was sent back for redo (退办)
 * @param judgement what people think of it; nothing that is computed depends on it
 * @param signing by when its lead is to sign for it; null: by no day, or it need not sign now
 */
public record TaskRow(
        String id,
        long revision,
        String programme,
        String serial,
        String area,
        String title,
        String leadDepartment,
        List<String> supportingDepartments,
        TaskKind kind,
        TaskStatus status,
        int percent,
        int scheduledPercent,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate currentDue,
        DuePrecision duePrecision,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        LightView light,
        OriginalLight originalLight,
        Timeliness timeliness,
        @Nullable LocalDate lastFeedbackOn,
        Instant updatedAt,
        GoingOn goingOn,
        @Nullable String parent,
        int subtasks,
        @Nullable String group,
        int returns,
        JudgementView judgement,
        @Nullable SigningView signing) {

    /**
     * What departments and leaders have going on about it.
     *
     * @param helpRequests open ones
     * @param newParts supporters' parts that no update took up yet
     * @param questions all that were asked
     * @param answers all that were given
     * @param instructions open ones
     * @param overdueInstructions those of them that should have been answered by now
     * @param overdueHelpRequests requests for help that should have been answered by now
     */
    public record GoingOn(
            int helpRequests,
            long newParts,
            int questions,
            int answers,
            int instructions,
            long overdueInstructions,
            long overdueHelpRequests) {

        static GoingOn of(Task task, TaskFigures figures, LocalDate today) {
            Collaboration collaboration = task.collaboration();
            String programme = task.brief().programme();
            return new GoingOn(
                    collaboration.help().open().size(),
                    collaboration.parts().fresh(),
                    collaboration.talk().questions(),
                    collaboration.talk().answers(),
                    collaboration.instructions().open().size(),
                    collaboration.instructions().open().stream()
                            .filter(one -> isOverdue(figures.timeliness(programme, one), today))
                            .count(),
                    collaboration.help().open().stream()
                            .filter(one -> isOverdue(figures.timeliness(programme, one), today))
                            .count());
        }

        private static boolean isOverdue(DayPlan<Timeliness> timeliness, LocalDate today) {
            return timeliness.on(today) == Timeliness.OVERDUE;
        }
    }

    /**
     * By when its lead is to sign for it (签收时限).
     *
     * @param by the last day on which it is in time
     * @param timeliness NOT_DUE, or OVERDUE from the day after
     */
    public record SigningView(LocalDate by, Timeliness timeliness) {

        static @Nullable SigningView of(Task task, TaskFigures figures, LocalDate today) {
            LocalDate by = task.dates().acknowledgeBy();
            DayPlan<Timeliness> plan = figures.signing(task);
            return by == null || plan == null ? null : new SigningView(by, plan.on(today));
        }
    }

    /** The light against the original due date. */
    public record OriginalLight(Light level) {}
}
