package org.duban.task.progress;

import java.time.Instant;
import java.util.Map;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far a department is with the tasks it leads, on a day; every kind is named, zero or not.
 *
 * @param areas lights by area code, for areas in which it leads something
 * @param dueSoon open tasks due on the day or in the seven days after it
 * @param open tasks assigned and neither closed nor terminated
 * @param lastUpdateAt when it last posted an update on one of them; null: never
 */
record DepartmentProgress(
        String department,
        Map<String, Map<Light, Integer>> areas,
        Map<Light, Integer> lights,
        Map<TaskStatus, Integer> statuses,
        Map<Timeliness, Integer> timeliness,
        int dueSoon,
        int open,
        @Nullable Instant lastUpdateAt) {}
