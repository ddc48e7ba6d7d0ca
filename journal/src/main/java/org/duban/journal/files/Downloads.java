package org.duban.journal.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that are handed out: to be saved under a name, never shown as a page. */
public final class Downloads {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** Begins a file that is written while it is read; whoever asks writes and closes it. */
    public static OutputStream begin(HttpServletResponse response, String mediaType, String name)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(name));
        return response.getOutputStream();
    }

    /** A kept file as it came; it was not written by us, so that nobody guesses what it is. */
    public static ResponseEntity<Resource> of(Files.Opened opened) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().contentType()))
                .contentLength(opened.file().size())
                .eTag('"' + opened.file().sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(opened.file().name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(opened.content()));
    }

    private static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
