package org.duban.task.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Stage;
import org.duban.task.task.Extension;
import org.duban.task.task.HelpRequest;
import org.duban.task.task.Instruction;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked about a task, and how far it is.
 *
 * @param n counts the matters of one kind of a task from 1
 * @param day by which it is ordered within its stage: of what waits for an answer the first day on
 *     which that is overdue for good, null when it never will be; else the day on which it came to
 *     its stage
 * @param from the department that asks; null: no department does
 * @param to the department that is asked; null: the office
 * @param reason by which it can be found as well; null: none
 * @param content as the task knows it
 */
record Matter(
        MatterKind kind,
        int n,
        MatterStage stage,
        @Nullable LocalDate day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Record content) {

    /** What is asked about a task, as far as it is at hand: all that is open, the last of it. */
    static List<Matter> of(Task task, TaskFigures figures) {
        List<Matter> matters = new ArrayList<>();
        var help = task.collaboration().help();
        Stream.concat(help.open().stream(), help.closed().stream())
                .map(one -> of(task, one, figures))
                .forEach(matters::add);
        var instructions = task.collaboration().instructions();
        Stream.concat(instructions.open().stream(), instructions.closed().stream())
                .map(one -> of(task, one, figures))
                .forEach(matters::add);
        task.extensions().all().stream().map(one -> of(task, one)).forEach(matters::add);
        return matters;
    }

    static Matter of(Task task, HelpRequest one, TaskFigures figures) {
        MatterStage stage = stage(task, one.answeredOn(), one.closedOn());
        LocalDate day =
                day(
                        task,
                        stage,
                        figures.timeliness(task.brief().programme(), one),
                        one.askedOn(),
                        one.answeredOn(),
                        one.closedOn());
        return new Matter(MatterKind.HELP, one.n(), stage, day, one.from(), one.to(), null, one);
    }

    static Matter of(Task task, Instruction one, TaskFigures figures) {
        MatterStage stage = stage(task, one.answeredOn(), one.closedOn());
        LocalDate day =
                day(
                        task,
                        stage,
                        figures.timeliness(task.brief().programme(), one),
                        one.givenOn(),
                        one.answeredOn(),
                        one.closedOn());
        return new Matter(MatterKind.INSTRUCTION, one.n(), stage, day, null, one.to(), null, one);
    }

    private static Matter of(Task task, Extension one) {
        MatterStage stage =
                switch (one.decision()) {
                    case PENDING ->
                            task.status().isOpen() ? MatterStage.WAITING : MatterStage.LAPSED;
                    case GRANTED -> MatterStage.GRANTED;
                    case DECLINED -> MatterStage.DECLINED;
                };
        return new Matter(
                MatterKind.EXTENSION,
                one.n(),
                stage,
                one.decidedOn() == null ? one.requestedOn() : one.decidedOn(),
                task.team().lead(),
                null,
                one.reasonCode().name(),
                one);
    }

    /** How far a request or an instruction is on a day. */
    MatterState stateOn(LocalDate today) {
        return switch (stage) {
            case WAITING ->
                    day == null || day.isAfter(today) ? MatterState.WAITING : MatterState.OVERDUE;
            case ANSWERED -> MatterState.ANSWERED;
            case CLOSED -> MatterState.CLOSED;
            case LAPSED, GRANTED, DECLINED -> MatterState.LAPSED;
        };
    }

    private static MatterStage stage(
            Task task, @Nullable LocalDate answered, @Nullable LocalDate closed) {
        if (closed != null) {
            return MatterStage.CLOSED;
        }
        if (!task.status().isOpen()) {
            return MatterStage.LAPSED;
        }
        return answered == null ? MatterStage.WAITING : MatterStage.ANSWERED;
    }

    private static @Nullable LocalDate day(
            Task task,
            MatterStage stage,
            DayPlan<Timeliness> timeliness,
            LocalDate asked,
            @Nullable LocalDate answered,
            @Nullable LocalDate closed) {
        return switch (stage) {
            case WAITING ->
                    isFollowedUp(task)
                            ? timeliness.lastChangeTo(Timeliness.OVERDUE).orElse(null)
                            : null;
            case ANSWERED -> answered;
            case CLOSED -> closed;
            case LAPSED, GRANTED, DECLINED -> asked;
        };
    }

    /** Nothing is overdue about a draft, or while the clock of the task stands. */
    private static boolean isFollowedUp(Task task) {
        return task.status().stage() == Stage.OPEN || task.status().stage() == Stage.CLAIMED;
    }
}
