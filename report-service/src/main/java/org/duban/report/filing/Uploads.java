package org.duban.report.filing;

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
import org.springframework.stereotype.Component;

/**
 * The files sent for a filing, each once per request however often the request is repeated. A draft
 * chooses among them.
 */
@Component
final class Uploads {

    /**
     * A file that a draft may refer to.
     *
     * @param seal whether it is the stamped scan
     */
    record Upload(FileRef file, boolean seal) {}

    private static final String FILING = "filing";
    private static final String FILE = "file";

    private final Files files;
    private final MongoCollection<Document> uploads;

    Uploads(Files files, MongoDatabase database) {
        this.files = files;
        this.uploads = database.getCollection("filing_uploads");
        uploads.createIndex(Indexes.ascending(FILING, FILE));
    }

    /**
     * What was kept for this request before.
     *
     * @throws JournalRejection IDEMPOTENCY_KEY_REUSED when that was another file
     */
    Optional<Upload> before(String filing, String request, InputStream content) throws IOException {
        Optional<Upload> before = find(id(filing, request));
        if (before.isPresent() && !Files.isSame(before.get().file(), content)) {
            throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, filing);
        }
        return before;
    }

    /** Keeps a file. */
    Upload keep(String filing, String request, InputStream content, String name, boolean seal) {
        String id = id(filing, request);
        Upload upload = new Upload(files.store(filing, content, name, Files.LIMIT), seal);
        try {
            uploads.insertOne(toDocument(id, filing, upload));
            return upload;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getError().getCode())
                    != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return find(id).orElseThrow(); // the same request was faster on another thread
        }
    }

    private static String id(String filing, String request) {
        return filing + "/" + request;
    }

    /** The files of the filing with these ids, by id; those of other filings are not there. */
    Map<String, Upload> find(String filing, List<String> fileIds) {
        Map<String, Upload> found = new HashMap<>();
        if (!fileIds.isEmpty()) {
            uploads.find(Filters.and(Filters.eq(FILING, filing), Filters.in(FILE, fileIds)))
                    .map(Uploads::toUpload)
                    .forEach(upload -> found.put(upload.file().id(), upload));
        }
        return found;
    }

    /** The content of a file of this filing. */
    Optional<Files.Opened> open(String filing, String fileId) {
        return files.open(filing, fileId);
    }

    private Optional<Upload> find(String id) {
        return Optional.ofNullable(uploads.find(Filters.eq("_id", id)).first())
                .map(Uploads::toUpload);
    }

    private static Document toDocument(String id, String filing, Upload upload) {
        return new Document("_id", id)
                .append(FILING, filing)
                .append(FILE, upload.file().id())
                .append("name", upload.file().name())
                .append("size", upload.file().size())
                .append("contentType", upload.file().contentType())
                .append("sha256", upload.file().sha256())
                .append("seal", upload.seal());
    }

    private static Upload toUpload(Document kept) {
        FileRef file =
                new FileRef(
                        kept.getString(FILE),
                        kept.getString("name"),
                        kept.getLong("size"),
                        kept.getString("contentType"),
                        kept.getString("sha256"));
        return new Upload(file, kept.getBoolean("seal"));
    }
}
