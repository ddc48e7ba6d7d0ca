package org.duban.faults.check;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.RunningSystem;

/** The collections of the read models, in the version that is shown at the moment. */
final class ShownViews {

    /** A read model that can be built anew. */
    record View(PartKind service, String stream, List<String> collections) {}

    static final List<View> ALL =
            List.of(
                    new View(
                            PartKind.TASK,
                            "task.department-progress",
                            List.of("department_progress_row", "department_progress")),
                    new View(
                            PartKind.REPORT,
                            "report.standing",
                            List.of("department_standing_row", "department_standing")),
                    new View(PartKind.REPORT, "report.department", List.of("department_name")),
                    new View(PartKind.REPORT, "report.plan", List.of("planned_measure")),
                    new View(PartKind.TASK, "task.measures", List.of("plan_filing")),
                    new View(PartKind.TASK, "task.matters", List.of("task_matter")),
                    new View(PartKind.NOTIFICATION, "notification.agenda", List.of("agenda_items")),
                    new View(PartKind.NOTIFICATION, "notification.feed", List.of("feed_entries")),
                    new View(PartKind.NOTIFICATION, "notification.inbox", List.of("inbox")),
                    new View(
                            PartKind.NOTIFICATION,
                            "notification.directory",
                            List.of("departments", "programmes")));

    private final RunningSystem system;

    ShownViews(RunningSystem system) {
        this.system = system;
    }

    /** The documents of a collection by id. */
    Map<String, Document> documents(String collection) {
        View view =
                ALL.stream()
                        .filter(any -> any.collections().contains(collection))
                        .findFirst()
                        .orElseThrow();
        MongoDatabase database = system.databaseOf(view.service());
        int version = version(view);
        Map<String, Document> documents = new HashMap<>();
        for (Document document :
                database.getCollection(version == 1 ? collection : collection + "_v" + version)
                        .find()) {
            documents.put(document.getString("_id"), document);
        }
        return documents;
    }

    /** All documents of a view by collection and id. */
    Map<String, Document> documents(View view) {
        Map<String, Document> all = new LinkedHashMap<>();
        for (String collection : view.collections()) {
            documents(collection)
                    .forEach((id, document) -> all.put(collection + " " + id, document));
        }
        return all;
    }

    int version(View view) {
        Document pointer =
                system.databaseOf(view.service())
                        .getCollection("views")
                        .find(Filters.eq("_id", view.stream()))
                        .first();
        return pointer == null ? 1 : pointer.getInteger("version", 1);
    }
}
