package org.duban.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.events.TaskEvent.TaskDrafted;
import org.jspecify.annotations.Nullable;

/** In which parts two drafts differ, for people to see. */
final class Differences {

    private Differences() {}

    static List<Row.Change> between(TaskDrafted before, TaskDrafted after) {
        List<Row.Change> changes = new ArrayList<>();
        note(changes, "AREA", before.area(), after.area());
        note(changes, "TITLE", before.title(), after.title());
        note(changes, "LEAD", before.leadDepartment(), after.leadDepartment());
        note(
                changes,
                "SUPPORTING",
                String.join("、", before.supportingDepartments()),
                String.join("、", after.supportingDepartments()));
        note(changes, "KIND", before.kind(), after.kind());
        note(changes, "DUE", before.due(), after.due());
        note(changes, "DUE_OFFSET", before.dueOffset(), after.dueOffset());
        note(changes, "STARTS_ON", before.startsOn(), after.startsOn());
        note(changes, "OBJECTIVE", before.objective(), after.objective());
        note(changes, "COUNTERMEASURES", before.countermeasures(), after.countermeasures());
        note(changes, "SCHEDULE", before.schedule(), after.schedule());
        note(changes, "ASSESSMENT", before.assessment(), after.assessment());
        note(changes, "DELIVERABLE", before.deliverable(), after.deliverable());
        return changes;
    }

    private static void note(
            List<Row.Change> changes, String part, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(
                    new Row.Change(
                            part,
                            from == null ? "" : from.toString(),
                            to == null ? "" : to.toString()));
        }
    }
}
