package org.duban.task.programme;

import java.util.List;
import org.duban.events.ProgrammeEvent;
import org.duban.journal.Journal;
import org.duban.journal.audit.HistoryEntry;
import org.duban.journal.audit.Told;
import org.duban.journal.audit.Trails;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a programme over HTTP, for those who see everything. */
@RestController
class ProgrammeHistoryController {

    static final Told TOLD =
            new Told(
                    "programme",
                    List.of(
                            "name",
                            "areas",
                            "office",
                            "startsOn",
                            "endsOn",
                            "version",
                            "closed",
                            "numbering.text"));

    private final Programmes programmes;
    private final Journal<Programme, ProgrammeEvent> facts;
    private final Trails trails;

    ProgrammeHistoryController(
            Programmes programmes, Journal<Programme, ProgrammeEvent> facts, Trails trails) {
        this.programmes = programmes;
        this.facts = facts;
        this.trails = trails;
    }

    @GetMapping("/api/programmes/{id}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        programmes.get(id);
        caller.require(Role.OFFICE, Role.LEADER, Role.AUDITOR, Role.ADMIN);
        return Answers.page(trails.page(facts, id, TOLD, after, limit));
    }
}
