package org.duban.task.ledger;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP; a department sees the tasks it leads, supports or was asked about. */
@RestController
class LedgerController {

    private final LedgerDays days;
    private final LedgerChanges changes;
    private final Ledger ledger;
    private final LedgerCounts counts;
    private final TaskRows rows;
    private final Programmes programmes;
    private final Clock clock;

    LedgerController(
            LedgerDays days,
            LedgerChanges changes,
            Ledger ledger,
            LedgerCounts counts,
            TaskRows rows,
            Programmes programmes,
            Clock clock) {
        this.days = days;
        this.changes = changes;
        this.ledger = ledger;
        this.counts = counts;
        this.rows = rows;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Where no index knows all that is asked, and of a past day, a page looks at a thousand tasks
     * at most: it may show fewer than asked for, or none, and still lead to a next one.
     */
    @GetMapping("/api/tasks")
    ResponseEntity<Page<TaskRow>> list(
            @Valid @ParameterObject LedgerFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Ledger.Found found = days.find(filter, caller, after, Page.limit(limit));
        List<TaskRow> items =
                found.tasks().stream().map(task -> rows.row(task, found.today())).toList();
        Cursor next = found.next();
        return Answers.page(new Page<>(items, next == null ? null : next.text(), clock.instant()));
    }

    /**
     * What moved between the ends of two days, by serial number. The filter shows a task that it
     * fits on either of them.
     *
     * @param from for instance the day of the last meeting
     * @param to {@code asOf}, or today, if it is left out
     * @param limit so many tasks are looked at; a page shows those that moved
     */
    @GetMapping("/api/tasks/changes")
    ResponseEntity<Page<LedgerChange>> changes(
            @Valid @ParameterObject LedgerFilter filter,
            @RequestParam LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        LedgerChanges.Moved moved =
                changes.between(filter, from, to, caller, after, Page.limit(limit));
        Cursor next = moved.next();
        return Answers.page(
                new Page<>(moved.changes(), next == null ? null : next.text(), clock.instant()));
    }

    @GetMapping("/api/tasks/counts")
    TaskCounts count(@RequestParam @Nullable String programme, Caller caller) {
        return counts.count(ledger.scopes(programme, caller), programmes.today(programme));
    }
}
