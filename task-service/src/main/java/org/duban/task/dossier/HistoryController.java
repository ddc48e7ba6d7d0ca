package org.duban.task.dossier;

import java.util.List;
import org.duban.events.TaskEvent;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.audit.HistoryEntry;
import org.duban.journal.audit.Told;
import org.duban.journal.audit.Trails;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Page;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail of a task over HTTP: every fact, who and when, oldest first. */
@RestController
class HistoryController {

    static final Told TOLD =
            new Told(
                    "task",
                    List.of(
                            "status",
                            "brief.serial",
                            "brief.area",
                            "brief.title",
                            "team.lead",
                            "team.supporting",
                            "brief.kind",
                            "brief.objective",
                            "brief.countermeasures",
                            "brief.schedule",
                            "brief.assessment",
                            "brief.deliverable",
                            "brief.startsOn",
                            "brief.dueOffset",
                            "dates.originalDue",
                            "dates.currentDue",
                            "dates.forecast",
                            "dates.acknowledgeBy",
                            "dates.actual",
                            "progress.percent",
                            "milestones.all",
                            "arrangements.halts.pending.kind",
                            "arrangements.copied",
                            "purpose.clauses"));

    private final Tasks tasks;
    private final Journal<Task, TaskEvent> facts;
    private final Trails trails;
    private final TaskPhrasing words;

    HistoryController(
            Tasks tasks, Journal<Task, TaskEvent> facts, Trails trails, TaskPhrasing words) {
        this.tasks = tasks;
        this.facts = facts;
        this.trails = trails;
        this.words = words;
    }

    @GetMapping("/api/tasks/{id}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        String lead = tasks.get(id, caller).state().team().lead();
        return Answers.page(
                trails.page(
                        facts, id, TOLD, after, limit, fact -> mayRead(fact, caller, lead), words));
    }

    /** What is confined to some departments is for them and for who leads the task now. */
    private static boolean mayRead(Fact fact, Caller caller, String lead) {
        List<String> confined = fact.envelope().event().confinedTo();
        return confined.isEmpty() || caller.mayRead(confined) || caller.department().equals(lead);
    }
}
