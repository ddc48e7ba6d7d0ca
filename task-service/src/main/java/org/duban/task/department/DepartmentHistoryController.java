package org.duban.task.department;

import java.util.List;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.LeaderInChargeNamed;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.audit.HistoryEntry;
import org.duban.journal.audit.Phrasing;
import org.duban.journal.audit.Told;
import org.duban.journal.audit.Trails;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The history of a department over HTTP, for its own people and those who see everything: it tells
 * who stands in for whom.
 */
@RestController
class DepartmentHistoryController {

    static final Told TOLD =
            new Told(
                    "department",
                    List.of(
                            "names",
                            "aliases",
                            "kind",
                            "parent",
                            "contacts.leader",
                            "contacts.liaison",
                            "contacts.phone",
                            "mandates.kept",
                            "succession.into",
                            "succession.from",
                            "dissolution.from",
                            "leaders.periods"));

    /** That nobody is the leader in charge is another sentence than that somebody is. */
    private static final Phrasing PHRASING =
            new Phrasing() {
                @Override
                public String variant(Fact fact) {
                    return fact.envelope().event() instanceof LeaderInChargeNamed named
                                    && named.leaderName() == null
                            ? ".nobody"
                            : "";
                }
            };

    private final Journal<Department, DepartmentEvent> facts;
    private final Trails trails;

    DepartmentHistoryController(Journal<Department, DepartmentEvent> facts, Trails trails) {
        this.facts = facts;
        this.trails = trails;
    }

    @GetMapping("/api/departments/{code}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable String code,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        if (!caller.mayRead(List.of(code)) || facts.find(code).isEmpty()) {
            throw new JournalRejection(JournalRule.NOT_FOUND, code);
        }
        return Answers.page(trails.page(facts, code, TOLD, after, limit, _ -> true, PHRASING));
    }
}
