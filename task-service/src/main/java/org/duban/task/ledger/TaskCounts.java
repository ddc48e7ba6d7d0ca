package org.duban.task.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.TaskStatus;

/** How many tasks there are of each status, light and timeliness; every kind is named. */
record TaskCounts(
        Map<TaskStatus, Long> status, Map<Light, Long> light, Map<Timeliness, Long> timeliness) {

    static TaskCounts none() {
        return new TaskCounts(zeros(TaskStatus.class), zeros(Light.class), zeros(Timeliness.class));
    }

    void add(TaskStatus of, Light shown, Timeliness in, long n) {
        status.merge(of, n, Long::sum);
        light.merge(shown, n, Long::sum);
        timeliness.merge(in, n, Long::sum);
    }

    private static <K extends Enum<K>> Map<K, Long> zeros(Class<K> kinds) {
        Map<K, Long> zeros = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            zeros.put(kind, 0L);
        }
        return zeros;
    }
}
