package org.duban.task.export;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.duban.journal.door.Caller;
import org.duban.task.ledger.LedgerFilter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a file: the same filter, the same rows, the same order as the list. */
@RestController
class ExportController {

    private final LedgerExport export;

    ExportController(LedgerExport export) {
        this.export = export;
    }

    /**
     * Writes while it reads, so that ten thousand rows take no more memory than fifty.
     *
     * @param format for Excel itself XLSX, for everything else CSV
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/tasks/export")
    void export(
            @Valid @ParameterObject LedgerFilter filter,
            @RequestParam TableFormat format,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        LedgerExport.Prepared prepared = export.prepare(filter, caller);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(prepared.name() + format.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (Table table = format.begin(response.getOutputStream(), prepared.name())) {
            prepared.writeTo(table);
        }
    }
}
