package org.duban.report.filing;

import java.time.Clock;
import java.util.List;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.journal.Fact;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a filing: as it stands, as it was submitted, and how it came about. */
@RestController
@RequestMapping("/api/filings/{id}")
class FilingController {

    private final Filings filings;
    private final FilingViews views;
    private final SubmittedVersions versions;
    private final Clock clock;

    FilingController(Filings filings, FilingViews views, SubmittedVersions versions, Clock clock) {
        this.filings = filings;
        this.views = views;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<FilingView> filing(@PathVariable String id, Caller caller) {
        Versioned<Filing> found = filings.visible(id, caller);
        return Answers.ok(found, views.view(found, caller));
    }

    @GetMapping("/versions/{version}")
    FilingVersion version(@PathVariable String id, @PathVariable int version, Caller caller) {
        Filing filing = filings.visible(id, caller).state();
        FilingSubmitted submitted = versions.find(filing, version);
        return new FilingVersion(
                id,
                version,
                submitted.receipt(),
                submitted.at(),
                submitted.on(),
                submitted.sha256(),
                views.measures(submitted.content()),
                submitted.content().text(),
                FilingViews.files(submitted.content()),
                submitted.content().nil(),
                submitted.content().nilReason());
    }

    @GetMapping("/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        filings.visible(id, caller);
        int rows = Page.limit(limit);
        List<Fact> facts = filings.history(id, Positions.revision(after), rows + 1);
        return Answers.page(
                Page.cut(
                        facts.stream().map(HistoryEntry::of).toList(),
                        rows,
                        last -> Cursor.of(Long.toString(last.revision())),
                        clock.instant()));
    }
}
