package org.duban.task.fillin;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.journal.files.Downloads;
import org.jspecify.annotations.Nullable;
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

/**
 * Forms to be filled in without a network (填报表), over HTTP: for liaison officers and heads, each
 * for their own department.
 */
@RestController
@RequestMapping("/api/fill-in-forms")
class FillInController {

    private final FillInDesk desk;
    private final FillInForms forms;
    private final FillInViews views;

    FillInController(FillInDesk desk, FillInForms forms, FillInViews views) {
        this.desk = desk;
        this.forms = forms;
        this.views = views;
    }

    /**
     * An .xlsx form with a row for each task the caller's department leads and could post progress
     * of now; 500 at most.
     *
     * @param area code of the only area to take tasks from
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/blank")
    void blank(
            @RequestParam String programme,
            @RequestParam @Nullable String area,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        caller.require(Role.LIAISON, Role.HEAD);
        answer(forms.blank(caller, programme, area), response);
    }

    /**
     * Keeps a filled-in form and says row by row what would be posted; nothing is posted. The file
     * has 5 MB, 500 rows and 1,000,000 characters at most.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FillInReport> bring(
            @RequestPart MultipartFile file, Request request, Caller caller) {
        caller.require(Role.LIAISON, Role.HEAD);
        FillInReport report = report(desk.bring(request, caller, file));
        return ResponseEntity.created(URI.create("/api/fill-in-forms/" + report.form().id()))
                .body(report);
    }

    /** The latest forms of the caller's department, the last one first. */
    @GetMapping
    List<FillInView> list(Caller caller) {
        return desk.latest(caller).stream().map(views::view).toList();
    }

    /** A form as it was brought, and what became of its rows. */
    @GetMapping("/{id}")
    FillInReport get(@PathVariable String id, Caller caller) {
        return report(desk.get(id, caller));
    }

    /** Posts the good rows, each as a progress update of its task; the others are left out. */
    @PostMapping("/{id}/apply")
    FillInReport apply(@PathVariable String id, Request request, Caller caller) {
        desk.get(id, caller);
        caller.require(Role.LIAISON, Role.HEAD);
        return report(desk.apply(id, request, caller));
    }

    /** The rows that were not posted, as a form with the reasons, to be put right and brought. */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/rejected-rows")
    void rejected(@PathVariable String id, Caller caller, HttpServletResponse response)
            throws IOException {
        FillIn form = desk.get(id, caller);
        answer(forms.rejected(form, desk.rows(form)), response);
    }

    private FillInReport report(FillIn form) {
        return views.report(form, desk.rows(form));
    }

    private void answer(FillInForms.Ready form, HttpServletResponse response) throws IOException {
        forms.write(form, Downloads.begin(response, Downloads.XLSX, form.name()));
    }
}
