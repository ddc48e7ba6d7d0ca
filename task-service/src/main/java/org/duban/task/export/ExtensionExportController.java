package org.duban.task.export;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.duban.journal.door.Caller;
import org.duban.task.matter.ExtensionFilter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger of extensions as a file: the same filter, the same rows, the same order as the list.
 */
@RestController
class ExtensionExportController {

    private final ExtensionExport export;

    ExtensionExportController(ExtensionExport export) {
        this.export = export;
    }

    /**
     * Writes while it reads.
     *
     * @param format for Excel itself XLSX, for everything else CSV
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/extension-requests/export")
    void exportExtensions(
            @Valid @ParameterObject ExtensionFilter filter,
            @RequestParam TableFormat format,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        ExtensionExport.Prepared prepared = export.prepare(filter, caller);
        try (Table table = format.begin(response, prepared.name())) {
            prepared.writeTo(table);
        }
    }
}
