package org.duban.task.clause;

import java.util.List;
import org.duban.events.ClauseEvent;
import org.duban.journal.Journal;
import org.duban.journal.audit.HistoryEntry;
import org.duban.journal.audit.Told;
import org.duban.journal.audit.Trails;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a clause over HTTP: for everybody, as the clause itself is. */
@RestController
class ClauseHistoryController {

    static final Told TOLD =
            new Told("clause", List.of("text", "area", "departments", "withdrawn"));

    private final Clauses clauses;
    private final Journal<Clause, ClauseEvent> facts;
    private final Trails trails;

    ClauseHistoryController(Clauses clauses, Journal<Clause, ClauseEvent> facts, Trails trails) {
        this.clauses = clauses;
        this.facts = facts;
        this.trails = trails;
    }

    @GetMapping("/api/programmes/{id}/clauses/{number}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        return Answers.page(trails.page(facts, clauses.get(id, number).id(), TOLD, after, limit));
    }
}
