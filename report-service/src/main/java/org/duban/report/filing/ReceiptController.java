package org.duban.report.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.journal.door.Caller;
import org.duban.report.receipt.CanonicalForm;
import org.duban.report.receipt.Receipt;
import org.duban.report.receipt.ReceiptPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the receipt of a submitted version: as data, as a page to print, and what was digested. */
@RestController
@RequestMapping("/api/filings/{id}/receipt")
class ReceiptController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

    private final Filings filings;
    private final SubmittedVersions versions;
    private final Clock clock;

    ReceiptController(Filings filings, SubmittedVersions versions, Clock clock) {
        this.filings = filings;
        this.versions = versions;
        this.clock = clock;
    }

    @Operation(operationId = "receipt")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Receipt receipt(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Caller caller) {
        Filing filing = filings.visible(id, caller).state();
        return versions.receipt(filing, versions.find(filing, version));
    }

    @Operation(operationId = "receipt")
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Caller caller) {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .body(ReceiptPage.of(receipt(id, version, caller), clock.getZone()));
    }

    /** The text the digest is taken over: {@code curl … | sha256sum} gives the receipt's. */
    @GetMapping(path = "/canonical-form", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> canonicalForm(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Caller caller) {
        Filing filing = filings.visible(id, caller).state();
        FilingSubmitted submitted = versions.find(filing, version);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(
                        CanonicalForm.of(
                                        id,
                                        submitted.version(),
                                        versions.department(filing, submitted.version()),
                                        submitted.content())
                                .text());
    }
}
