package org.duban.report.ledger;

import java.time.Clock;
import java.util.List;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.report.filing.Filing;
import org.duban.report.filing.FilingColumns;
import org.duban.report.filing.FilingViews;
import org.duban.report.filing.Filings;
import org.duban.report.filing.Positions;
import org.duban.report.filing.Scope;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.ObligationState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what is owed, first what is or will be overdue first. */
@RestController
@RequestMapping("/api/obligations")
class ObligationsController {

    private final Filings filings;
    private final FilingViews views;
    private final ObligationStates rule;
    private final Clock clock;

    ObligationsController(Filings filings, FilingViews views, ObligationStates rule, Clock clock) {
        this.filings = filings;
        this.views = views;
        this.rule = rule;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<ObligationRow>> obligations(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable ObligationState state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int rows = Page.limit(limit);
        ObligationFilter filter =
                new ObligationFilter()
                        .programme(programme)
                        .department(Scope.department(caller, department))
                        .code(code)
                        .state(state, views.today(), rule)
                        .after(Positions.key(after));
        List<Versioned<Filing>> found =
                filings.list(filter.toBson(), FilingColumns.LATE_KEY, rows + 1);
        Page<Versioned<Filing>> page =
                Page.cut(
                        found,
                        rows,
                        row -> Cursor.of(FilingColumns.lateKey(row.state(), rule)),
                        clock.instant());
        return Answers.page(
                new Page<>(
                        page.items().stream().map(this::row).toList(), page.next(), page.asOf()));
    }

    @GetMapping("/{id}")
    ResponseEntity<ObligationRow> obligation(@PathVariable String id, Caller caller) {
        Versioned<Filing> found = filings.visible(id, caller);
        return Answers.ok(found, row(found));
    }

    private ObligationRow row(Versioned<Filing> versioned) {
        return ObligationRow.of(versioned, views.terms(versioned.state()));
    }
}
