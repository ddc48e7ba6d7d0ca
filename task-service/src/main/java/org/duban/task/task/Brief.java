package org.duban.task.task;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.events.DueOffset;
import org.duban.events.Place;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.RevisionEvent.TextChange;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.rules.light.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * What was written down about a task; once it is assigned it changes only by a revision.
 *
 * @param duePrecision a day once the due date was put off because the clock stood
 * @param place where in the plan it stands; null: right below the programme
 * @param dueOffset how its due date is reckoned once somebody can; null: not at all
 */
public record Brief(
        String programme,
        String serial,
        String area,
        String title,
        TaskKind kind,
        String objective,
        String countermeasures,
        String schedule,
        String assessment,
        @Nullable String deliverable,
        @Nullable LocalDate startsOn,
        DuePrecision duePrecision,
        @Nullable Place place,
        @Nullable DueOffset dueOffset) {

    static Brief of(TaskDrafted drafted) {
        return new Brief(
                drafted.programme(),
                drafted.serial(),
                drafted.area(),
                drafted.title(),
                drafted.kind(),
                drafted.objective(),
                drafted.countermeasures(),
                drafted.schedule(),
                drafted.assessment(),
                drafted.deliverable(),
                drafted.startsOn(),
                drafted.duePrecision(),
                drafted.place(),
                drafted.dueOffset());
    }

    Brief redrafted(TaskRedrafted draft) {
        return new Brief(
                programme,
                serial,
                draft.area(),
                draft.title(),
                draft.kind(),
                draft.objective(),
                draft.countermeasures(),
                draft.schedule(),
                draft.assessment(),
                draft.deliverable(),
                draft.startsOn(),
                draft.duePrecision(),
                place,
                draft.dueOffset());
    }

    Brief revised(TaskRevised now) {
        return new Brief(
                programme,
                serial,
                required(now.area(), area),
                required(now.title(), title),
                kind,
                required(now.objective(), objective),
                required(now.countermeasures(), countermeasures),
                required(now.schedule(), schedule),
                required(now.assessment(), assessment),
                now.deliverable() == null ? deliverable : now.deliverable().to(),
                startsOn,
                duePrecision,
                place,
                dueOffset);
    }

    private static String required(@Nullable TextChange change, String before) {
        return change == null ? before : Objects.requireNonNullElse(change.to(), "");
    }

    /** The same with a due date that names a day: one that was put off is no end of a month. */
    Brief dueOnADay() {
        return new Brief(
                programme,
                serial,
                area,
                title,
                kind,
                objective,
                countermeasures,
                schedule,
                assessment,
                deliverable,
                startsOn,
                DuePrecision.DAY,
                place,
                dueOffset);
    }

    /** How often it has to be heard of; null: it does not come round. */
    @Nullable Rhythm rhythm() {
        return switch (kind) {
            case MONTHLY -> Rhythm.MONTHLY;
            case QUARTERLY -> Rhythm.QUARTERLY;
            case FIXED_DATE, YEAR_END, RELATIVE, ONGOING -> null;
        };
    }

    /** The last day of a due date, which may name a month. */
    LocalDate lastDay(LocalDate due) {
        return duePrecision == DuePrecision.DAY
                ? due
                : due.with(TemporalAdjusters.lastDayOfMonth());
    }

    /** Id of the task it is part of; null: of none. */
    public @Nullable String parent() {
        return place == null ? null : place.parent();
    }

    /** Id of the tasks that were given to several departments at once; null: none. */
    public @Nullable String group() {
        return place == null ? null : place.group();
    }

    /** 0 right below the programme, 1 for a sub-task, and so on. */
    int level() {
        return place == null ? 0 : place.level();
    }

    /** What people call the task. */
    public String reference() {
        return serial + " " + title;
    }

    /** Which of the four haves (四有) are still empty. */
    List<Have> missingHaves() {
        List<Have> missing = new ArrayList<>();
        note(missing, Have.OBJECTIVE, objective);
        note(missing, Have.COUNTERMEASURES, countermeasures);
        note(missing, Have.SCHEDULE, schedule);
        note(missing, Have.ASSESSMENT, assessment);
        return missing;
    }

    private static void note(List<Have> missing, Have have, String text) {
        if (text.isBlank()) {
            missing.add(have);
        }
    }
}
