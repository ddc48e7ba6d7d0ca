package org.duban.journal.files;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.duban.events.FileRef;

/**
 * Keeps the files that facts refer to. What a file is, is found by looking into it, not by its
 * name; whoever asks for it must name its owner.
 */
public final class Files {

    /** The most a file may have where nothing else is said: 20 MB, in bytes. */
    public static final long LIMIT = 20L * 1024 * 1024;

    /**
     * A file being read; the one who opened it closes the content.
     *
     * @param content the bytes as they were stored
     */
    public record Opened(FileRef file, InputStream content) {}

    private static final int PART = 64 * 1024;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> kept;

    public Files(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "files");
        this.kept = database.getCollection("files.files");
    }

    /**
     * Stores a file while reading it; a file that is refused leaves nothing behind.
     *
     * @param owner id of the aggregate it is filed with
     * @param name as the sender calls it; a path in front of it is dropped
     * @param limit most bytes it may have
     * @throws FileRejection FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED
     */
    public FileRef store(String owner, InputStream content, String name, long limit) {
        String plainName = FileNames.plain(name);
        Measured measured = new Measured(content, limit);
        ObjectId id = new ObjectId();
        try (BufferedInputStream buffered = new BufferedInputStream(measured, PART)) {
            String type = FileTypes.of(buffered, plainName);
            try (GridFSUploadStream upload =
                    bucket.openUploadStream(
                            new org.bson.BsonObjectId(id),
                            plainName,
                            new GridFSUploadOptions()
                                    .metadata(
                                            new Document("owner", owner)
                                                    .append("contentType", type)))) {
                try {
                    buffered.transferTo(upload);
                    measured.refuseEmpty();
                } catch (IOException | RuntimeException failed) {
                    upload.abort();
                    throw failed;
                }
            }
            String sha256 = measured.sha256();
            kept.updateOne(Filters.eq("_id", id), Updates.set("metadata.sha256", sha256));
            return new FileRef(id.toHexString(), plainName, measured.size(), type, sha256);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether this content is that of a file already stored; it is read to its end. */
    public static boolean isSame(FileRef file, InputStream content) throws IOException {
        try (Measured measured = new Measured(content, LIMIT)) {
            measured.transferTo(OutputStream.nullOutputStream());
            return measured.sha256().equals(file.sha256());
        }
    }

    /** Opens a file of this owner; empty for one of somebody else, and for one not stored whole. */
    public Optional<Opened> open(String owner, String id) {
        if (!ObjectId.isValid(id)) {
            return Optional.empty();
        }
        ObjectId key = new ObjectId(id);
        Document file = kept.find(Filters.eq("_id", key)).first();
        Document metadata = file == null ? null : file.get("metadata", Document.class);
        if (file == null
                || metadata == null
                || !owner.equals(metadata.getString("owner"))
                || !metadata.containsKey("sha256")) {
            return Optional.empty();
        }
        FileRef ref =
                new FileRef(
                        id,
                        file.getString("filename"),
                        Objects.requireNonNull(file.get("length", Number.class)).longValue(),
                        metadata.getString("contentType"),
                        metadata.getString("sha256"));
        return Optional.of(new Opened(ref, bucket.openDownloadStream(key)));
    }
}
