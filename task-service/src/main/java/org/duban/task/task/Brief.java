package org.duban.task.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.jspecify.annotations.Nullable;

/** What was written down about a task and does not change once it is assigned. */
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
        DuePrecision duePrecision) {

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
                drafted.duePrecision());
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
                draft.duePrecision());
    }

    /** What people call the task. */
    public String reference() {
        return serial + " " + title;
    }

    /** Which of the four haves (四有) are still empty. */
    List<String> missingHaves() {
        List<String> missing = new ArrayList<>();
        note(missing, "objective", objective);
        note(missing, "countermeasures", countermeasures);
        note(missing, "schedule", schedule);
        note(missing, "assessment", assessment);
        return missing;
    }

    private static void note(List<String> missing, String name, String text) {
        if (text.isBlank()) {
            missing.add(name);
        }
    }
}
