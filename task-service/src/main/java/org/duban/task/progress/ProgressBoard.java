package org.duban.task.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The cockpit: all departments at a glance, trouble first.
 *
 * @param asOf when the latest fact in it was kept
 * @param eventsBehind facts that are kept but not in it yet; −1 when that cannot be told
 * @param today the day it shows
 * @param dueDates how many open tasks are due on which day of the next four weeks
 */
record ProgressBoard(
        Instant asOf,
        long eventsBehind,
        LocalDate today,
        List<DepartmentProgress> items,
        List<DueDate> dueDates) {

    /** So many tasks due on a day. */
    record DueDate(LocalDate date, int count) {}
}
