package org.duban.task.department;

/** What a department must know of the tasks it is in; told by the room that keeps them. */
public interface DepartmentCensus {

    /** How many it leads or supports that are neither closed nor terminated, drafts included. */
    long openTasksOf(String department);
}
