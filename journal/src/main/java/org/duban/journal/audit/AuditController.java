package org.duban.journal.audit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lets auditors and administrators verify that the trail of a service is as it was kept. */
@RestController
@RequestMapping("/api/audit/${spring.application.name:duban}")
final class AuditController {

    private static final Logger LOG = LoggerFactory.getLogger(AuditController.class);
    private static final String LINES = "application/x-ndjson";

    private final Audit audit;
    private final JsonMapper json;

    AuditController(Audit audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /**
     * Verifies aggregates and answers line by line as it goes: progress, what is flawed, and a
     * summary. An answer without a summary was cut off.
     *
     * @param aggregate only these; all when absent
     */
    @GetMapping(path = "/verification", produces = LINES)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = LINES, schema = @Schema(implementation = AuditLine.class)))
    void verify(
            @RequestParam(required = false) @Nullable List<String> aggregate,
            Caller caller,
            HttpServletResponse response) {
        caller.require(Role.ADMIN, Role.AUDITOR);
        try {
            if (aggregate == null || aggregate.isEmpty()) {
                audit.all(line -> write(line, response));
            } else {
                audit.some(aggregate, line -> write(line, response));
            }
        } catch (UncheckedIOException gone) {
            LOG.debug("A client left an audit: {}", gone.getMessage());
        }
    }

    private void write(AuditLine line, HttpServletResponse response) {
        try {
            if (!response.isCommitted()) {
                response.setContentType(LINES);
            }
            response.getOutputStream().write(json.writeValueAsBytes(line));
            response.getOutputStream().write('\n');
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
