package org.duban.task.group;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.rules.light.Light;
import org.duban.rules.light.Stage;
import org.duban.task.ledger.TaskRow;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of groups; it counts the tasks that the caller may see.
 *
 * @param title of its first task
 * @param titles how many different ones there are; tasks of a template have one each
 * @param total how many tasks
 * @param answered with an update at least
 * @param due the last day on which one of them is due, as last approved; null: none of them is
 * @param status how many are in each status
 * @param light how many show each light; what raises nothing shows only that it was made up late
 */
record GroupRow(
        String id,
        String title,
        int titles,
        int total,
        int answered,
        @Nullable LocalDate due,
        Map<TaskStatus, Integer> status,
        Map<Light, Integer> light) {

    static GroupRow of(String id, List<TaskRow> tasks) {
        Map<TaskStatus, Integer> status = zeros(TaskStatus.class);
        Map<Light, Integer> light = zeros(Light.class);
        for (TaskRow task : tasks) {
            status.merge(task.status(), 1, Integer::sum);
            if (showsLight(task)) {
                light.merge(task.light().level(), 1, Integer::sum);
            }
        }
        return new GroupRow(
                id,
                tasks.getFirst().title(),
                (int) tasks.stream().map(TaskRow::title).distinct().count(),
                tasks.size(),
                (int) tasks.stream().filter(task -> task.lastFeedbackOn() != null).count(),
                tasks.stream()
                        .map(TaskRow::currentDue)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                status,
                light);
    }

    private static boolean showsLight(TaskRow task) {
        return task.status() == TaskStatus.CLOSED
                || task.status().stage() == Stage.OPEN
                || task.light().level() == Light.MADE_UP_LATE;
    }

    private static <K extends Enum<K>> Map<K, Integer> zeros(Class<K> kinds) {
        Map<K, Integer> zeros = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            zeros.put(kind, 0);
        }
        return zeros;
    }
}
