package org.duban.task.evidence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.duban.events.FileRef;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.files.Files;
import org.duban.task.task.TaskRejection;
import org.duban.task.task.TaskRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files put forward with tasks, each once per request however often that is repeated. */
@Component
public class EvidenceFiles {

    private static final String TASK = "task";
    private static final String FILE = "file";

    private final Files files;
    private final MongoCollection<Document> kept;

    EvidenceFiles(Files files, MongoDatabase database) {
        this.files = files;
        this.kept = database.getCollection("task_evidence");
        kept.createIndex(Indexes.ascending(TASK, FILE));
    }

    /**
     * The file that was kept for this request before.
     *
     * @throws JournalRejection IDEMPOTENCY_KEY_REUSED when that was another file
     */
    Optional<FileRef> before(String task, String request, InputStream content) throws IOException {
        Optional<FileRef> before = find(id(task, request));
        if (before.isPresent() && !Files.isSame(before.get(), content)) {
            throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, task);
        }
        return before;
    }

    /** Keeps a file. */
    FileRef keep(String task, String request, InputStream content, String name) {
        String id = id(task, request);
        FileRef file = files.store(task, content, name, Files.LIMIT);
        try {
            kept.insertOne(toDocument(id, task, file));
            return file;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getError().getCode())
                    != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return find(id).orElseThrow(); // the same request was faster on another thread
        }
    }

    /**
     * The files of these ids, which must have been put forward with this very task.
     *
     * @throws TaskRejection EVIDENCE_UNKNOWN
     */
    public List<FileRef> named(String task, @Nullable List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            return List.of();
        }
        Map<String, FileRef> known = new HashMap<>();
        kept.find(Filters.and(Filters.eq(TASK, task), Filters.in(FILE, ids)))
                .map(EvidenceFiles::toFile)
                .forEach(file -> known.put(file.id(), file));
        return ids.stream().distinct().map(id -> required(known.get(id), id)).toList();
    }

    private static FileRef required(@Nullable FileRef file, String id) {
        if (file == null) {
            throw new TaskRejection(TaskRule.EVIDENCE_UNKNOWN, Map.of("file", id));
        }
        return file;
    }

    private static String id(String task, String request) {
        return task + "/" + request;
    }

    private Optional<FileRef> find(String id) {
        return Optional.ofNullable(kept.find(Filters.eq("_id", id)).first())
                .map(EvidenceFiles::toFile);
    }

    private static Document toDocument(String id, String task, FileRef file) {
        return new Document("_id", id)
                .append(TASK, task)
                .append(FILE, file.id())
                .append("name", file.name())
                .append("size", file.size())
                .append("contentType", file.contentType())
                .append("sha256", file.sha256());
    }

    private static FileRef toFile(Document document) {
        return new FileRef(
                document.getString(FILE),
                document.getString("name"),
                document.getLong("size"),
                document.getString("contentType"),
                document.getString("sha256"));
    }
}
