package org.duban.task.matter;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.events.ExtensionEvent;
import org.duban.events.HelpEvent;
import org.duban.events.InstructionEvent;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.calendar.DerivedView;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.GuardedRows.Row;
import org.duban.journal.projection.ViewProjection;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each matter of each task. Only tasks about which something was asked are
 * followed; of all others nothing is written.
 *
 * <p>Rows are written before the task they belong to: who did not come to the end does the same
 * once more.
 */
@Component
final class MatterProjection implements ViewProjection {

    static final String MATTERS = "task_matter";
    static final ViewLayout LAYOUT =
            ViewLayout.of(MatterStream.NAME)
                    .with(
                            MATTERS,
                            Indexes.ascending(
                                    MatterRows.LISTS,
                                    MatterRows.KIND,
                                    MatterRows.STAGE,
                                    MatterRows.ORDER),
                            Indexes.ascending(MatterRows.TASK),
                            Indexes.ascending(DerivedView.FIELD))
                    .with(MatterProjection.TASKS);

    private static final String TASKS = "task_followed";
    private static final String STATE = "state";

    private final Journal<Task, TaskEvent> journal;
    private final TaskFigures derived;

    MatterProjection(Journal<Task, TaskEvent> journal, TaskFigures figures) {
        this.journal = journal;
        this.derived = figures;
    }

    @Override
    public void project(View view, List<Arrived> batch) {
        List<Arrived> events =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof TaskEvent)
                        .toList();
        if (!events.isEmpty()) {
            GuardedRows tasks = new GuardedRows(view.collection(TASKS));
            write(view, tasks, followed(tasks, events));
        }
    }

    private Map<String, FollowedTask> followed(GuardedRows tasks, List<Arrived> events) {
        TaskFigures figures = derived.now();
        Map<String, Row> known =
                tasks.find(events.stream().map(MatterProjection::task).distinct().toList());
        Map<String, FollowedTask> followed = new LinkedHashMap<>();
        for (Arrived arrived : events) {
            String id = task(arrived);
            Row row = known.get(id);
            if (row == null && !followed.containsKey(id) && !isAsked(arrived)) {
                continue;
            }
            followed.computeIfAbsent(
                            id,
                            _ -> new FollowedTask(journal, figures, row == null ? null : read(row)))
                    .follow(arrived.envelope());
        }
        return followed;
    }

    private static String task(Arrived arrived) {
        return arrived.envelope().aggregate();
    }

    private static boolean isAsked(Arrived arrived) {
        return arrived.envelope().event() instanceof HelpEvent
                || arrived.envelope().event() instanceof InstructionEvent
                || arrived.envelope().event() instanceof ExtensionEvent;
    }

    private static void write(View view, GuardedRows tasks, Map<String, FollowedTask> followed) {
        List<Row> matters = new ArrayList<>();
        List<Row> states = new ArrayList<>();
        for (FollowedTask one : followed.values()) {
            if (one.isChanged()) {
                Task task = one.task();
                one.relist(one.isListedOtherwise() ? settled(view, one) : Map.of());
                one.changed().forEach((id, row) -> matters.add(new Row(id, task.revision(), row)));
                states.add(new Row(task.id(), task.revision(), new Document(STATE, kept(task))));
            }
        }
        new GuardedRows(view.collection(MATTERS)).replace(matters);
        tasks.replace(states);
    }

    /** All rows of a task; those that it still knows are written anew whenever they change. */
    private static Map<String, Document> settled(View view, FollowedTask followed) {
        Map<String, Document> rows = new HashMap<>();
        for (Document row :
                view.collection(MATTERS).find(Filters.eq(MatterRows.TASK, followed.task().id()))) {
            Document content = new Document(row);
            content.remove("_id");
            content.remove("revision");
            rows.put(row.getString("_id"), content);
        }
        return rows;
    }

    private static Document kept(Task task) {
        return Document.parse(EventJson.mapper().writeValueAsString(task));
    }

    private static Task read(Row row) {
        return EventJson.mapper()
                .convertValue(row.content().get(STATE, Document.class), Task.class);
    }
}
