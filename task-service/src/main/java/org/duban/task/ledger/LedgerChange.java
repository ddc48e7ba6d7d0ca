package org.duban.task.ledger;

import java.time.LocalDate;
import java.util.List;
import org.duban.rules.light.Light;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A task that stood otherwise at the end of one day than at the end of another.
 *
 * @param before null when it was not there yet
 * @param changed names of the fields that differ, in the order of {@link Standing}; empty when it
 *     is new
 */
public record LedgerChange(
        String id,
        String serial,
        String area,
        String title,
        @Nullable Standing before,
        Standing after,
        List<String> changed) {

    /**
     * How a task stood at the end of a day.
     *
     * @param currentDue as last approved by then
     * @param forecast the department's own expectation
     * @param supportingDepartments by code: their order says nothing
     */
    public record Standing(
            TaskStatus status,
            Light light,
            int percent,
            @Nullable LocalDate currentDue,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual,
            String leadDepartment,
            List<String> supportingDepartments,
            String area,
            String title) {}
}
