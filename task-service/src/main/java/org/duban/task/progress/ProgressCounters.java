package org.duban.task.progress;

import static org.duban.task.progress.ProgressTally.DUES;
import static org.duban.task.progress.ProgressTally.LIGHTS;
import static org.duban.task.progress.ProgressTally.STATUSES;
import static org.duban.task.progress.ProgressTally.TIMELINESS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.TaskStatus;

/** The counters of one department, read for a day. */
final class ProgressCounters {

    private static final int SOON_DAYS = 7;

    private final Document counters;
    private final LocalDate day;

    ProgressCounters(Document counters, LocalDate day) {
        this.counters = counters;
        this.day = day;
    }

    DepartmentProgress progress() {
        Map<TaskStatus, Integer> statuses = named(TaskStatus.class, counts(STATUSES));
        Map<String, Map<Light, Integer>> areas = new TreeMap<>();
        Map<Light, Integer> lights = zeros(Light.class);
        counts(LIGHTS)
                .forEach(
                        (key, n) -> {
                            int slash = key.lastIndexOf('/');
                            Light light = Light.valueOf(key.substring(slash + 1));
                            areas.computeIfAbsent(
                                            key.substring(0, slash), area -> zeros(Light.class))
                                    .merge(light, n, Integer::sum);
                            lights.merge(light, n, Integer::sum);
                        });
        String updatedAt = counters.getString(ProgressTally.UPDATED_AT);
        return new DepartmentProgress(
                ProgressTally.department(counters),
                areas,
                lights,
                statuses,
                named(Timeliness.class, counts(TIMELINESS)),
                dues(day, day.plusDays(SOON_DAYS)).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                open(statuses),
                updatedAt == null ? null : Instant.parse(updatedAt));
    }

    /** Open tasks by due date, between two days, both included. */
    Map<LocalDate, Integer> dues(LocalDate from, LocalDate to) {
        Map<LocalDate, Integer> dues = new TreeMap<>();
        counts(DUES)
                .forEach(
                        (date, n) -> {
                            LocalDate due = LocalDate.parse(date);
                            if (!due.isBefore(from) && !due.isAfter(to)) {
                                dues.put(due, n);
                            }
                        });
        return dues;
    }

    private Map<String, Integer> counts(String what) {
        return ProgressTally.read(counters, what).on(day);
    }

    private static int open(Map<TaskStatus, Integer> statuses) {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey().isOpen() && each.getKey() != TaskStatus.DRAFT)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static <K extends Enum<K>> Map<K, Integer> named(
            Class<K> kinds, Map<String, Integer> counts) {
        Map<K, Integer> named = zeros(kinds);
        counts.forEach((name, n) -> named.put(Enum.valueOf(kinds, name), n));
        return named;
    }

    private static <K extends Enum<K>> Map<K, Integer> zeros(Class<K> kinds) {
        Map<K, Integer> zeros = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            zeros.put(kind, 0);
        }
        return zeros;
    }
}
