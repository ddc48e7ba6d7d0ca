package org.duban.task.ledger;

import java.time.LocalDate;
import org.duban.journal.Versioned;
import org.duban.journal.door.Texts;
import org.duban.task.ledger.TaskRow.GoingOn;
import org.duban.task.ledger.TaskRow.OriginalLight;
import org.duban.task.ledger.TaskRow.SigningView;
import org.duban.task.task.Brief;
import org.duban.task.task.Dates;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.springframework.stereotype.Component;

/** Writes tasks as lines of the ledger, with what is derived of them for a day. */
@Component
public class TaskRows {

    private final TaskFigures derived;
    private final Texts texts;

    TaskRows(TaskFigures figures, Texts texts) {
        this.derived = figures;
        this.texts = texts;
    }

    /** The line of a task on a day, in the language of the request. */
    public TaskRow row(Versioned<Task> versioned, LocalDate today) {
        Task task = versioned.state();
        TaskFigures figures = derived.now();
        Brief brief = task.brief();
        Dates dates = task.dates();
        return new TaskRow(
                task.id(),
                versioned.revision(),
                brief.programme(),
                brief.serial(),
                brief.area(),
                brief.title(),
                task.team().lead(),
                task.team().supporting(),
                brief.kind(),
                task.status(),
                task.percent(),
                figures.scheduledPercent(task, today),
                brief.startsOn(),
                dates.originalDue(),
                dates.currentDue(),
                brief.duePrecision(),
                dates.forecast(),
                dates.actual(),
                LightView.of(task, figures.explain(task, today), texts),
                new OriginalLight(figures.againstOriginal(task, today)),
                figures.timeliness(task).on(today),
                task.progress().lastOn(),
                versioned.at(),
                GoingOn.of(task, figures, today),
                brief.parent(),
                task.arrangements().subtasks(),
                brief.group(),
                task.progress().returns(),
                JudgementView.of(task.arrangements().judgements(), today),
                SigningView.of(task, figures, today));
    }
}
