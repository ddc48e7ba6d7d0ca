package org.duban.task.export;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.duban.journal.door.Caller;
import org.duban.task.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a file: the same filter, the same rows, the same order as the list. */
@RestController
class ExportController {

    private final LedgerExport export;
    private final ChangesExport changes;

    ExportController(LedgerExport export, ChangesExport changes) {
        this.export = export;
        this.changes = changes;
    }

    /**
     * Writes while it reads, so that ten thousand rows take no more memory than fifty.
     *
     * @param format for Excel itself XLSX, for everything else CSV
     * @param columns which columns the file has, in this order ({@code serial,title,current-due});
     *     all of them if it is left out
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
            @ArraySchema(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "serial",
                                                "area",
                                                "title",
                                                "lead",
                                                "supporting",
                                                "kind",
                                                "status",
                                                "light",
                                                "reasons",
                                                "percent",
                                                "scheduled",
                                                "starts-on",
                                                "original-due",
                                                "current-due",
                                                "forecast",
                                                "actual",
                                                "timeliness",
                                                "last-feedback",
                                                "returns"
                                            }))
                    @RequestParam
                    @Nullable List<String> columns,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        LedgerExport.Prepared prepared =
                export.prepare(filter, columns == null ? List.of() : columns, caller);
        try (Table table = format.begin(response, prepared.name())) {
            prepared.writeTo(table);
        }
    }

    /**
     * What moved between the ends of two days as a file: the same filter and the same rows as the
     * list.
     *
     * @param from for instance the day of the last meeting
     * @param to {@code asOf}, or today, if it is left out
     * @param format for Excel itself XLSX, for everything else CSV
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/tasks/changes/export")
    void exportChanges(
            @Valid @ParameterObject LedgerFilter filter,
            @RequestParam LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam TableFormat format,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        ChangesExport.Prepared prepared = changes.prepare(filter, from, to, caller);
        try (Table table = format.begin(response, prepared.name())) {
            prepared.writeTo(table);
        }
    }
}
