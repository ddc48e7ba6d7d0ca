package org.duban.report.filing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.journal.files.Downloads;
import org.duban.report.filing.FilingView.FiledFile;
import org.duban.report.filing.Uploads.Upload;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes and gives the files of a filing. */
@RestController
@RequestMapping("/api/filings/{id}/files")
class FilingFilesController {

    private final Filings filings;
    private final Uploads uploads;

    FilingFilesController(Filings filings, Uploads uploads) {
        this.filings = filings;
        this.uploads = uploads;
    }

    /**
     * Keeps a file for the next draft.
     *
     * @param seal true for the stamped scan
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FiledFile upload(
            @PathVariable String id,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean seal,
            Caller caller,
            Request request)
            throws IOException {
        Filing filing = filings.visible(id, caller).state();
        FilingVerb.FILES.require(caller, filing);
        Upload kept = before(id, file, request).orElse(null);
        if (kept == null) {
            FilingChecks.mayBeDrafted(filing);
            kept = keep(id, file, seal, request);
        }
        return FiledFile.of(kept.file(), kept.seal());
    }

    private Optional<Upload> before(String id, MultipartFile file, Request request)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return uploads.before(id, request.id(), content);
        }
    }

    private Upload keep(String id, MultipartFile file, boolean seal, Request request)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return uploads.keep(id, request.id(), content, name, seal);
        }
    }

    /** The content of a file, to be saved, not shown: it was not written by us. */
    @GetMapping("/{fileId}")
    ResponseEntity<Resource> download(
            @PathVariable String id, @PathVariable String fileId, Caller caller) {
        filings.visible(id, caller);
        return Downloads.of(
                uploads.open(id, fileId)
                        .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, fileId)));
    }
}
