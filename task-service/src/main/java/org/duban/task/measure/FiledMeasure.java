package org.duban.task.measure;

import java.time.LocalDate;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A measure of an accepted filing, and what came of it.
 *
 * @param filing id of the filing it stands in
 * @param number of the measure in the filing, from 1
 * @param version of the filing that was accepted
 * @param revision of the event that accepted it
 * @param department code of the department that filed it
 * @param name of what it filed
 * @param due the measure's own date
 * @param person who answers for it
 * @param task the task that came of it; null: none yet, or it was given up
 */
record FiledMeasure(
        String filing,
        int number,
        int version,
        long revision,
        String department,
        String name,
        String text,
        @Nullable LocalDate due,
        @Nullable String person,
        @Nullable PlannedTask task) {

    /** A task of the plan. */
    record PlannedTask(String id, String serial, String title, TaskStatus status) {}
}
