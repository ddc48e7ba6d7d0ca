package org.duban.report.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.FileRef;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.Measure;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.report.filing.Uploads.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a department writes. */
@RestController
@RequestMapping("/api/filings/{id}/draft")
class DraftController {

    /** One target measure (目标举措) with its own date and the person who answers for it. */
    record DraftMeasure(
            @NotBlank @Size(max = 2000) String text,
            @Nullable LocalDate due,
            @Nullable @Size(max = 100) String person) {

        Measure measure() {
            return new Measure(text.strip(), due, blankToNull(person));
        }
    }

    /**
     * What the filing is to say.
     *
     * @param files ids of uploaded files; the first one sent as a stamped scan becomes the seal
     * @param nil whether there is nothing to report; then {@code nilReason} says why
     */
    record Draft(
            @Nullable @Size(max = 200) List<@NotNull @Valid DraftMeasure> measures,
            @Nullable @Size(max = 20_000) String text,
            @Nullable @Size(max = 50) List<@NotBlank String> files,
            @Nullable Boolean nil,
            @Nullable @Size(max = 2000) String nilReason) {}

    private final Filings filings;
    private final Uploads uploads;
    private final FilingViews views;

    DraftController(Filings filings, Uploads uploads, FilingViews views) {
        this.filings = filings;
        this.uploads = uploads;
        this.views = views;
    }

    @PostMapping
    ResponseEntity<FilingView> draft(
            @PathVariable String id,
            @Valid @RequestBody Draft draft,
            Caller caller,
            Request request) {
        FilingVerb.DRAFT.require(caller, filings.visible(id, caller).state());
        Content content = content(id, draft);
        Versioned<Filing> drafted =
                filings.change(id, request, filing -> filing.draft(content, views.today()));
        return Answers.ok(drafted, views.view(drafted, caller));
    }

    private Content content(String id, Draft draft) {
        List<String> ids = Objects.requireNonNullElse(draft.files(), List.of());
        Map<String, Upload> sent = uploads.find(id, ids);
        List<FileRef> files = new ArrayList<>();
        @Nullable FileRef seal = null;
        for (String fileId : ids) {
            Upload upload = sent.get(fileId);
            if (upload == null) {
                throw new FilingRejection(FilingRule.FILE_UNKNOWN, Map.of("file", fileId));
            }
            if (upload.seal() && seal == null) {
                seal = upload.file();
            } else {
                files.add(upload.file());
            }
        }
        return new Content(
                measures(draft),
                blankToNull(draft.text()),
                List.copyOf(files),
                seal,
                Boolean.TRUE.equals(draft.nil()),
                blankToNull(draft.nilReason()));
    }

    private static List<Measure> measures(Draft draft) {
        return draft.measures() == null
                ? List.of()
                : draft.measures().stream().map(DraftMeasure::measure).toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
