package org.duban.task.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duban.events.ExtensionReason;
import org.duban.rules.light.Light;
import org.duban.task.ledger.TaskRow;
import org.duban.task.task.Extension;
import org.duban.task.task.Extension.Decision;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A request for a later date, among those of all tasks, beside what became of the task.
 *
 * @param n counts the requests of the task from 1
 * @param days calendar days asked for
 * @param percent how far the task was when it was asked for; null: not noted
 * @param decidedOn null while it waits
 * @param originalDue of the task, never overwritten
 * @param currentDue of the task, as last approved
 * @param light of the task today, against its current due date
 * @param originalLight of the task today, had no due date ever been moved
 */
public record ExtensionRow(
        String task,
        String serial,
        String title,
        String area,
        String leadDepartment,
        TaskStatus status,
        int n,
        LocalDate requestedOn,
        LocalDate from,
        LocalDate to,
        long days,
        ExtensionReason reasonCode,
        String reason,
        @Nullable Integer percent,
        Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable String note,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate currentDue,
        Light light,
        Light originalLight) {

    /** A request beside its task's line in the ledger. */
    public static ExtensionRow of(Extension asked, TaskRow task) {
        return new ExtensionRow(
                task.id(),
                task.serial(),
                task.title(),
                task.area(),
                task.leadDepartment(),
                task.status(),
                asked.n(),
                asked.requestedOn(),
                asked.from(),
                asked.to(),
                ChronoUnit.DAYS.between(asked.from(), asked.to()),
                asked.reasonCode(),
                asked.reason(),
                asked.percent(),
                asked.decision(),
                asked.decidedOn(),
                asked.note(),
                task.originalDue(),
                task.currentDue(),
                task.light().level(),
                task.originalLight().level());
    }
}
