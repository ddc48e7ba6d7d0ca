package org.duban.report.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.ObligationStates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists filings, those that have been as they are for longest first: under status SUBMITTED this is
 * the office's queue.
 */
@RestController
@RequestMapping("/api/filings")
class FilingListController {

    private final FilingQueue queue;
    private final FilingViews views;
    private final ObligationStates states;
    private final Clock clock;

    FilingListController(
            FilingQueue queue, FilingViews views, ObligationStates states, Clock clock) {
        this.queue = queue;
        this.views = views;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<FilingRow>> filings(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable FilingStatus status,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int rows = Page.limit(limit);
        List<Versioned<Filing>> found =
                queue.list(
                        programme,
                        status,
                        Scope.department(caller, department),
                        Positions.key(after),
                        rows + 1);
        Page<Versioned<Filing>> page =
                Page.cut(
                        found,
                        rows,
                        row -> Cursor.of(FilingColumns.filedKey(row.state())),
                        clock.instant());
        return Answers.page(
                new Page<>(
                        page.items().stream().map(this::row).toList(), page.next(), page.asOf()));
    }

    private FilingRow row(Versioned<Filing> versioned) {
        Filing filing = versioned.state();
        Obligation owed = filing.obligation();
        @Nullable Instant submittedAt =
                filing.submissions().isEmpty() ? null : filing.submissions().getLast().at();
        return new FilingRow(
                filing.id(),
                versioned.revision(),
                owed.programme(),
                owed.code(),
                owed.name(),
                owed.kind(),
                owed.department(),
                filing.status(),
                filing.version(),
                owed.due(),
                states.on(filing.obligation().programme(), filing.facts(), views.today()),
                filing.since(),
                submittedAt,
                waiting(filing));
    }

    private @Nullable Integer waiting(Filing filing) {
        return filing.waitingSince() == null
                ? null
                : states.workingDaysSince(filing.submissions().getLast().on(), views.today());
    }
}
