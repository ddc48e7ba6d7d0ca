package org.duban.task.template;

import java.util.List;
import org.duban.events.TemplateEvent;
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

/** The history of a template over HTTP: for everybody, as the template itself is. */
@RestController
class TemplateHistoryController {

    static final Told TOLD = new Told("template", List.of("name", "tasks", "withdrawn"));

    private final Templates templates;
    private final Journal<Template, TemplateEvent> facts;
    private final Trails trails;

    TemplateHistoryController(
            Templates templates, Journal<Template, TemplateEvent> facts, Trails trails) {
        this.templates = templates;
        this.facts = facts;
        this.trails = trails;
    }

    @GetMapping("/api/templates/{id}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        return Answers.page(trails.page(facts, templates.get(id).id(), TOLD, after, limit));
    }
}
