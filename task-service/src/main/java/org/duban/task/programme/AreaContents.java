package org.duban.task.programme;

import static org.duban.task.programme.ProgrammeRule.AREA_HAS_CLAUSES;
import static org.duban.task.programme.ProgrammeRule.AREA_HAS_TASKS;

import java.util.Map;
import org.duban.events.ProgrammeEvent.Area;

/**
 * What stands in an area of a programme.
 *
 * @param tasks in whatever state: also what was closed or given up is found by its area
 * @param clauses of the upstream plan that belong to it
 */
record AreaContents(long tasks, long clauses) {

    /**
     * Insists that the area can be taken out.
     *
     * @throws ProgrammeRejection AREA_HAS_TASKS, AREA_HAS_CLAUSES
     */
    void requireNothing(Area area) {
        if (tasks > 0) {
            throw new ProgrammeRejection(
                    AREA_HAS_TASKS,
                    Map.of("area", area.code(), "name", area.name(), "tasks", tasks));
        }
        if (clauses > 0) {
            throw new ProgrammeRejection(
                    AREA_HAS_CLAUSES,
                    Map.of("area", area.code(), "name", area.name(), "clauses", clauses));
        }
    }
}
