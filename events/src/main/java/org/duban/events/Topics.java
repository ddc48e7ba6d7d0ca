package org.duban.events;

import java.util.List;

/**
 * Where events travel. The number of partitions is fixed: growing it would break the order per key.
 */
public final class Topics {

    public static final String TASK_UPDATED = "task-updated";
    public static final String REPORT_SUBMITTED = "report-submitted";
    public static final String PROGRAMME_UPDATED = "programme-updated";
    public static final String ALERT_RAISED = "alert-raised";

    public static final List<String> ALL =
            List.of(TASK_UPDATED, REPORT_SUBMITTED, PROGRAMME_UPDATED, ALERT_RAISED);

    public static final int PARTITIONS = 24;

    private Topics() {}
}
