package org.duban.task.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A task that one version of a plan says otherwise than another.
 *
 * @param fields what differs, in the order of a task's description; of a task that was added or
 *     removed all that is said
 */
record PlanChange(String id, String serial, String title, Kind kind, List<FieldChange> fields) {

    /** Whether the later version has the task, the earlier one, or both. */
    @Schema(name = "PlanChangeKind")
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A field before and after, as the lines it takes: none for what was not there, one for a
     * single value.
     */
    record FieldChange(String field, List<String> from, List<String> to) {}

    /**
     * Compares a task at two instants; a task that was given up is in no plan.
     *
     * @return null when both say the same
     */
    static @Nullable PlanChange between(@Nullable Task before, @Nullable Task after) {
        Task earlier = planned(before);
        Task later = planned(after);
        Task known = later == null ? earlier : later;
        if (known == null) {
            return null;
        }
        List<FieldChange> fields =
                Stream.of(PlanField.values())
                        .map(
                                field ->
                                        new FieldChange(
                                                field.label(),
                                                earlier == null ? List.of() : field.of(earlier),
                                                later == null ? List.of() : field.of(later)))
                        .filter(field -> !field.from().equals(field.to()))
                        .toList();
        if (fields.isEmpty()) {
            return null;
        }
        Kind kind = earlier == null ? Kind.ADDED : later == null ? Kind.REMOVED : Kind.CHANGED;
        return new PlanChange(
                known.id(), known.brief().serial(), known.brief().title(), kind, fields);
    }

    private static @Nullable Task planned(@Nullable Task task) {
        return task == null || task.status() == TaskStatus.TERMINATED ? null : task;
    }
}
