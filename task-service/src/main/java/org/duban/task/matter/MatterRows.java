package org.duban.task.matter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.journal.calendar.DerivedView;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;

/** How matters are written down: one row each, with what lists find it by. */
final class MatterRows {

    static final String TASK = "task";
    static final String KIND = "kind";
    static final String STAGE = "stage";

    /** Its day, its task and its number: where it stands in its stage. */
    static final String ORDER = "order";

    static final String LISTS = "lists";
    static final String CONTENT = "content";

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String REASON = "reason";

    /** The day of what does not happen. */
    private static final String NEVER = "9999-12-31";

    private MatterRows() {}

    /** The rows of a task as it is, by id. */
    static Map<String, Document> of(Task task, TaskFigures figures) {
        Map<String, Document> rows = new LinkedHashMap<>();
        String derivedBy =
                RuleSetsInForce.mark(figures.calendarVersion(), figures.rulesPublished());
        for (Matter matter : Matter.of(task, figures)) {
            rows.put(id(task, matter), row(task, matter, derivedBy));
        }
        return rows;
    }

    /** The same row in the lists of a task that others lead, support or see by now. */
    static Document relisted(Document row, Task task) {
        Document again = new Document(row);
        again.put(
                LISTS,
                MatterLists.of(
                        task, row.getString(FROM), row.getString(TO), row.getString(REASON)));
        return again;
    }

    /** The order behind everything that came to its stage, or gets overdue, by the end of a day. */
    static String endOf(LocalDate day) {
        return day.plusDays(1).toString();
    }

    private static String id(Task task, Matter matter) {
        return task.id() + "/" + matter.kind() + "/" + matter.n();
    }

    private static Document row(Task task, Matter matter, String derivedBy) {
        return new Document(TASK, task.id())
                .append(KIND, matter.kind().name())
                .append(STAGE, matter.stage().name())
                .append(ORDER, order(task, matter))
                .append(FROM, matter.from())
                .append(TO, matter.to())
                .append(REASON, matter.reason())
                .append(LISTS, MatterLists.of(task, matter.from(), matter.to(), matter.reason()))
                .append(
                        CONTENT,
                        Document.parse(EventJson.mapper().writeValueAsString(matter.content())))
                .append(DerivedView.FIELD, derivedBy);
    }

    private static String order(Task task, Matter matter) {
        @Nullable LocalDate day = matter.day();
        return (day == null ? NEVER : day.toString()) + "/" + task.id() + "/" + matter.n();
    }
}
