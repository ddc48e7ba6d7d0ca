package org.duban.task.programme;

/** What a programme must know of its tasks; told by the room that keeps them. */
public interface TaskCensus {

    boolean hasTasks(String programme);

    /** Whether any stands in the plan: written down and not given up. */
    boolean hasPlan(String programme);

    /** How many are neither closed nor terminated. */
    long openTasks(String programme);

    /** How many stand in an area, in whatever state. */
    long tasksIn(String programme, String area);
}
