package org.duban.task.fillin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Texts;
import org.duban.task.ledger.Tasks;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that go out: new ones, and those that go back to be put right. */
@Component
class FillInForms {

    /** A form that is ready to be written, so that what is refused is refused before. */
    record Ready(String name, List<FormPaper.Cells> rows, boolean withReasons) {}

    private static final String ENDING = ".xlsx";

    private final TasksAtWork atWork;
    private final Tasks tasks;
    private final Programmes programmes;
    private final FormPaper paper;
    private final FillInViews views;
    private final Texts texts;

    FillInForms(
            TasksAtWork atWork,
            Tasks tasks,
            Programmes programmes,
            FormPaper paper,
            FillInViews views,
            Texts texts) {
        this.atWork = atWork;
        this.tasks = tasks;
        this.programmes = programmes;
        this.paper = paper;
        this.views = views;
        this.texts = texts;
    }

    /** A new form with what the caller's department has at work. */
    Ready blank(Caller caller, String programme, @Nullable String area) {
        List<FormPaper.Cells> rows =
                atWork.of(caller, programme, area).stream()
                        .map(task -> (FormPaper.Cells) column -> known(column, task))
                        .toList();
        Map<String, Object> of =
                Map.of("department", caller.department(), "day", programmes.today(programme));
        return new Ready(texts.say("fill-in.name", of) + ENDING, rows, false);
    }

    /**
     * The rows that were not posted, as they were filled in and with the reasons. What stands
     * before is that of the task now, so that it is looked at and can be brought again.
     */
    Ready rejected(FillIn form, List<FillInRow> all) {
        List<FormPaper.Cells> rows =
                all.stream()
                        .filter(FillInRow::faulty)
                        .map(row -> cells(row, now(form, row)))
                        .toList();
        String plain = form.file().name().replaceFirst("\\.[A-Za-z]{2,4}$", "");
        return new Ready(texts.say("fill-in.rejected", Map.of("file", plain)) + ENDING, rows, true);
    }

    void write(Ready form, OutputStream out) throws IOException {
        paper.write(out, form.rows(), form.withReasons());
    }

    private @Nullable Versioned<Task> now(FillIn form, FillInRow row) {
        Optional<Versioned<Task>> task =
                row.known() ? tasks.find(row.line().task()) : Optional.empty();
        return task.filter(found -> found.state().team().lead().equals(form.department()))
                .orElse(null);
    }

    private FormPaper.Cells cells(FillInRow row, @Nullable Versioned<Task> task) {
        return column -> {
            FillInEntry entry = row.line().entry();
            return switch (column) {
                case PERCENT -> entry.percent();
                case DONE -> entry.done();
                case PROBLEMS -> entry.problems();
                case NEXT_STEPS -> entry.nextSteps();
                case FORECAST -> entry.forecast();
                case REASON -> entry.reason();
                case WHY -> views.reasons(row);
                case SERIAL -> row.serial();
                case TITLE -> row.title();
                case DUE, BEFORE -> task == null ? null : known(column, task);
                case TASK -> row.line().task();
                case REVISION -> task == null ? row.line().revision() : known(column, task);
            };
        };
    }

    private static @Nullable Object known(FormColumn column, Versioned<Task> task) {
        return switch (column) {
            case SERIAL -> task.state().brief().serial();
            case TITLE -> task.state().brief().title();
            case DUE -> task.state().dates().currentDue();
            case BEFORE -> task.state().percent();
            case TASK -> task.id();
            case REVISION -> Long.toString(task.revision());
            case PERCENT, DONE, PROBLEMS, NEXT_STEPS, FORECAST, REASON, WHY -> null;
        };
    }
}
