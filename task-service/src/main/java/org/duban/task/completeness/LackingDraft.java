package org.duban.task.completeness;

import java.time.Instant;
import java.util.List;
import org.duban.journal.Versioned;
import org.duban.task.task.Have;
import org.duban.task.task.Task;

/**
 * A draft that cannot be assigned yet.
 *
 * @param lacks what keeps it from that
 * @param updatedAt when it was last written
 */
record LackingDraft(
        String id,
        String serial,
        String area,
        String title,
        String leadDepartment,
        List<String> supportingDepartments,
        List<Have> lacks,
        Instant updatedAt) {

    static LackingDraft of(Versioned<Task> draft) {
        Task task = draft.state();
        return new LackingDraft(
                task.id(),
                task.brief().serial(),
                task.brief().area(),
                task.brief().title(),
                task.team().lead(),
                task.team().supporting(),
                task.lacks(),
                draft.at());
    }
}
