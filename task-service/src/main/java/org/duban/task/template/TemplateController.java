package org.duban.task.template;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.duban.task.task.Task;
import org.duban.task.template.TemplateRequests.Application;
import org.duban.task.template.TemplateRequests.NewTemplate;
import org.duban.task.template.TemplateRequests.NewVersion;
import org.duban.task.template.TemplateRequests.Withdrawal;
import org.duban.task.template.TemplateView.Applied;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates over HTTP: everybody may look, the office writes and applies them. */
@RestController
@RequestMapping("/api/templates")
class TemplateController {

    private final Templates templates;
    private final Clock clock;

    TemplateController(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TemplateView> write(
            @Valid @RequestBody NewTemplate body, Request request, Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<Template> written =
                templates.write(
                        body.id(),
                        request,
                        body.name(),
                        TemplateRequests.tasks(body.tasks()),
                        today());
        return Answers.created("/api/templates/" + body.id(), written, TemplateView.of(written));
    }

    @PostMapping("/{id}/versions")
    ResponseEntity<TemplateView> rewrite(
            @PathVariable String id,
            @Valid @RequestBody NewVersion body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<Template> written =
                templates.change(
                        id,
                        request,
                        template ->
                                template.rewrite(
                                        body.name(),
                                        TemplateRequests.tasks(body.tasks()),
                                        today()));
        return Answers.ok(written, TemplateView.of(written));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<TemplateView> withdraw(
            @PathVariable String id,
            @Valid @RequestBody Withdrawal body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<Template> withdrawn =
                templates.change(
                        id, request, template -> template.withdraw(body.reason(), today()));
        return Answers.ok(withdrawn, TemplateView.of(withdrawn));
    }

    /** Writes all tasks of a template down in a programme: drafts with numbers and dates. */
    @PostMapping("/{id}/applications")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Applied> apply(
            @PathVariable String id,
            @Valid @RequestBody Application body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        List<Versioned<Task>> drafts =
                templates.apply(id, body.version(), request, body.programme(), body.startsOn());
        String group = templates.group(request, body.programme());
        return ResponseEntity.created(URI.create("/api/task-groups/" + group))
                .body(
                        new Applied(
                                id,
                                body.version(),
                                body.programme(),
                                group,
                                drafts.stream().map(Versioned::id).toList()));
    }

    @GetMapping
    ResponseEntity<Page<TemplateView>> list(
            @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        int most = Page.limit(limit);
        String beyond = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        return Answers.page(
                Page.cut(
                        templates.list(beyond, most + 1).stream().map(TemplateView::of).toList(),
                        most,
                        view -> Cursor.of(view.id()),
                        clock.instant()));
    }

    @GetMapping("/{id}")
    ResponseEntity<TemplateView> get(@PathVariable String id) {
        Versioned<Template> template = templates.get(id);
        return Answers.ok(template, TemplateView.of(template));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
