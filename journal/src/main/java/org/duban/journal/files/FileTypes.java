package org.duban.journal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its content, and which sorts are taken. */
final class FileTypes {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private static final MediaTypeRegistry REGISTRY = KNOWN.getMediaTypeRegistry();
    private static final int HEAD = 256 * 1024;

    private static final Set<String> TAKEN =
            Set.of(
                    "application/pdf",
                    "application/ofd",
                    "image/png",
                    "image/jpeg",
                    "image/tiff",
                    "image/bmp",
                    "image/gif",
                    "image/webp",
                    "text/plain",
                    "text/csv",
                    "application/zip",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private FileTypes() {}

    /**
     * The media type of the content; the name only tells apart sorts that look the same inside.
     *
     * @param content supports mark and is left where it was
     */
    static String of(InputStream content, String name) throws IOException {
        Metadata hint = new Metadata();
        hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        MediaType detected = KNOWN.detect(content, hint).getBaseType();
        String type = isArchive(content) ? ZipKinds.of(head(content)) : detected.toString();
        if (!TAKEN.contains(type)) {
            throw new FileRejection(
                    FileRule.FILE_TYPE_NOT_ALLOWED, Map.of("type", type, "name", name));
        }
        return type;
    }

    private static boolean isArchive(InputStream content) throws IOException {
        MediaType inside = KNOWN.detect(content, new Metadata());
        return REGISTRY.isInstanceOf(inside, MediaType.APPLICATION_ZIP);
    }

    private static byte[] head(InputStream content) throws IOException {
        content.mark(HEAD);
        try {
            return content.readNBytes(HEAD);
        } finally {
            content.reset();
        }
    }
}
