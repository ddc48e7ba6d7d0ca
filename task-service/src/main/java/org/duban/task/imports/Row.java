package org.duban.task.imports;

import java.util.List;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.task.breakdown.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import that is a task, as it is kept.
 *
 * @param paper id of the import
 * @param number of the line, from 1
 * @param area code of the area; empty if none was found
 * @param cells as they stand in the file, merged ones filled
 * @param plan the task as the line wants it; null for a line that cannot be understood
 * @param before the draft that is there; null where none is
 * @param revision of the task when the line was looked at; 0 where none is
 * @param result what became of it; null as long as nothing has
 * @param resultRevision of the task after the line was applied
 * @param failure why it failed, or was kept
 */
record Row(
        String paper,
        int number,
        Outcome outcome,
        String serial,
        String title,
        String area,
        List<String> cells,
        List<Problem> problems,
        List<Problem> remarks,
        List<Change> changes,
        @Nullable TaskDrafted plan,
        @Nullable TaskDrafted before,
        long revision,
        @Nullable Result result,
        long resultRevision,
        @Nullable Problem failure) {

    /** A part of a draft that a line changes. */
    record Change(String part, String from, String to) {}

    /** The task it is about. */
    String task() {
        return plan == null ? "" : plan.programme() + "." + plan.serial();
    }

    Row became(Result now, long atRevision, @Nullable Problem why) {
        return new Row(
                paper,
                number,
                outcome,
                serial,
                title,
                area,
                cells,
                problems,
                remarks,
                changes,
                plan,
                before,
                revision,
                now,
                atRevision,
                why);
    }
}
