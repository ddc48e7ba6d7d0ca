package org.duban.task.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.task.task.Task;

/** Tasks as the journal keeps their states, for lists of a size nobody wants to type in. */
public final class StateDocuments {

    private StateDocuments() {}

    /** With the columns lists find them by. */
    public static List<Document> of(Journal<Task, TaskEvent> journal, List<Task> tasks) {
        return tasks.stream()
                .map(
                        task -> {
                            Document document =
                                    new Document("_id", task.id())
                                            .append("revision", task.revision())
                                            .append("at", Instant.EPOCH.toString())
                                            .append("hash", "")
                                            .append("state", state(task));
                            document.putAll(journal.type().columns().apply(task));
                            return document;
                        })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Document state(Task task) {
        Map<String, Object> state = EventJson.mapper().convertValue(task, LinkedHashMap.class);
        return new Document(state);
    }
}
