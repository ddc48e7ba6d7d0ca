package org.duban.task.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.task.clause.ClauseFilter;
import org.duban.task.ledger.ServedClauses;
import org.duban.task.ledger.TaskRow;
import org.duban.task.ledger.TaskRows;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The coverage matrix over HTTP; a department is shown its own part of it. */
@RestController
@RequestMapping("/api/programmes/{id}/coverage")
class CoverageController {

    private final Coverage coverage;
    private final ServedClauses served;
    private final TaskRows rows;
    private final Programmes programmes;
    private final Clock clock;

    CoverageController(
            Coverage coverage,
            ServedClauses served,
            TaskRows rows,
            Programmes programmes,
            Clock clock) {
        this.coverage = coverage;
        this.served = served;
        this.rows = rows;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Clauses with the tasks that serve them, in the order of their numbers. Who does not see
     * everything is shown the clauses that name their own department.
     *
     * @param area only clauses of this area
     * @param department only clauses that name this department
     * @param gaps true: only clauses that no task serves or of whose departments some are missing
     */
    @GetMapping
    ResponseEntity<Page<CoveredClause>> matrix(
            @PathVariable String id,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String department,
            @RequestParam(defaultValue = "false") boolean gaps,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        programmes.get(id);
        String naming = caller.seesAll() ? department : caller.department();
        Coverage.Found found =
                coverage.find(
                        id,
                        new ClauseFilter(area, naming, false),
                        gaps,
                        caller,
                        behind(after),
                        Page.limit(limit));
        Cursor next = found.next();
        return Answers.page(
                new Page<>(found.lines(), next == null ? null : next.text(), clock.instant()));
    }

    /** Tasks that serve no clause, by id; those that were given up are left out. */
    @GetMapping("/orphans")
    ResponseEntity<Page<TaskRow>> orphans(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        programmes.get(id);
        LocalDate today = programmes.today(id);
        int most = Page.limit(limit);
        List<TaskRow> found =
                served.servingNone(id, caller, behind(after), most + 1).stream()
                        .map(task -> rows.row(task, today))
                        .toList();
        return Answers.page(Page.cut(found, most, row -> Cursor.of(row.id()), clock.instant()));
    }

    private static @Nullable String behind(@Nullable String after) {
        return after == null ? null : Cursor.parse(after, 1).values().getFirst();
    }
}
