package org.duban.task.imports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.duban.journal.door.Texts;
import org.duban.journal.files.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP: the office brings them, those who see everything may look on. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int LATEST = 20;

    private final Imports imports;
    private final ImportViews views;
    private final RejectedRows rejected;
    private final Texts texts;
    private final Clock clock;

    ImportController(
            Imports imports, ImportViews views, RejectedRows rejected, Texts texts, Clock clock) {
        this.imports = imports;
        this.views = views;
        this.rejected = rejected;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps the file and looks through it without changing anything. A long table is still being
     * looked through when this answers.
     *
     * @param charset of a text whose encoding cannot be guessed, for example {@code x-MacRoman}
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportView> bring(
            @RequestPart MultipartFile file,
            @RequestParam String programme,
            @RequestParam @Nullable String charset,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        Paper paper = imports.bring(request, programme, file, Uploads.charset(charset));
        return ResponseEntity.created(URI.create("/api/imports/" + paper.id()))
                .body(views.view(paper));
    }

    /** The latest imports of a programme. */
    @GetMapping
    List<ImportView> list(@RequestParam String programme, Caller caller) {
        caller.require(Role.OFFICE, Role.LEADER, Role.AUDITOR, Role.ADMIN);
        return imports.latest(programme, LATEST).stream().map(views::view).toList();
    }

    /** How far it is, and what was found. */
    @GetMapping("/{id}")
    ImportView get(@PathVariable String id, Caller caller) {
        return views.view(seen(id, caller));
    }

    @GetMapping("/{id}/rows")
    Page<RowView> rows(
            @PathVariable String id,
            @RequestParam @Nullable Outcome outcome,
            @RequestParam @Nullable Result result,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Paper paper = seen(id, caller);
        int most = Page.limit(limit);
        int beyond =
                after == null ? 0 : Integer.parseInt(Cursor.parse(after, 1).values().getFirst());
        return Page.cut(
                imports.rows(paper, outcome, result, beyond, most + 1).stream()
                        .map(row -> views.view(row, paper.columns()))
                        .toList(),
                most,
                row -> Cursor.of(Integer.toString(row.number())),
                clock.instant());
    }

    /** Says what the columns mean; it is remembered for tables with the same headings. */
    @PostMapping("/{id}/columns")
    ImportView read(
            @PathVariable String id,
            @Valid @RequestBody ImportRequests.Reading body,
            Request request,
            Caller caller) {
        requireOffice(id, caller);
        return views.view(imports.read(id, request, body.columnsOf()));
    }

    /** Does what the good lines say; the others are left out. */
    @PostMapping("/{id}/apply")
    ImportView apply(@PathVariable String id, Request request, Caller caller) {
        requireOffice(id, caller);
        return views.view(imports.apply(id, request));
    }

    /** Takes the import back; what somebody touched since stays as it is. */
    @PostMapping("/{id}/undo")
    ImportView undo(
            @PathVariable String id,
            @Valid @RequestBody ImportRequests.Undoing body,
            Request request,
            Caller caller) {
        Paper paper = requireOffice(id, caller);
        String reason = body.reason() == null ? "" : body.reason().strip();
        return views.view(
                imports.undo(
                        id,
                        request,
                        reason.isEmpty()
                                ? texts.say("import.undo", Map.of("file", paper.file().name()))
                                : reason));
    }

    /** The lines that were not applied, to be put right and brought again. */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/rejected-rows")
    void rejected(@PathVariable String id, Caller caller, HttpServletResponse response)
            throws IOException {
        Paper paper = seen(id, caller);
        rejected.write(paper, Downloads.begin(response, Downloads.XLSX, rejected.name(paper)));
    }

    /** For departments there are no imports. */
    private Paper seen(String id, Caller caller) {
        if (!caller.seesAll()) {
            throw new JournalRejection(JournalRule.NOT_FOUND, id);
        }
        return imports.get(id);
    }

    private Paper requireOffice(String id, Caller caller) {
        Paper paper = seen(id, caller);
        caller.require(Role.OFFICE);
        return paper;
    }
}
