package org.duban.task.view;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.task.view.ViewRequests.NewView;
import org.duban.task.view.ViewRequests.ViewRevision;
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

/**
 * Saved views of the ledger over HTTP: everybody keeps their own, the office shares with a
 * department or with everybody.
 */
@RestController
@RequestMapping("/api/tasks/views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /**
     * All views the caller may pick from, by name: own ones, those for its department, those for
     * everybody.
     *
     * @param programme views of this programme and those of any
     * @param department whose views the office looks after; its own when left out
     */
    @GetMapping
    List<LedgerView> list(
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable String department,
            Caller caller) {
        return views.list(caller, programme, department).stream()
                .map(view -> LedgerView.of(view, caller))
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<LedgerView> get(@PathVariable String id, Caller caller) {
        return answer(views.get(id, caller), caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LedgerView> save(
            @Valid @RequestBody NewView body, Request request, Caller caller) {
        SavedView view =
                views.save(
                        request,
                        caller,
                        body.forWhom(),
                        body.department(),
                        body.name(),
                        body.filter());
        return ResponseEntity.created(URI.create("/api/tasks/views/" + view.id()))
                .eTag(tag(view))
                .body(LedgerView.of(view, caller));
    }

    /** Saves it under another name, or with another filter. */
    @PostMapping("/{id}/revisions")
    ResponseEntity<LedgerView> change(
            @PathVariable String id,
            @Valid @RequestBody ViewRevision body,
            Request request,
            Caller caller) {
        return answer(views.change(id, request, caller, body.name(), body.filter()), caller);
    }

    /** Removes it for good. */
    @PostMapping("/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, Request request, Caller caller) {
        views.remove(id, request, caller);
    }

    private static ResponseEntity<LedgerView> answer(SavedView view, Caller caller) {
        return ResponseEntity.ok().eTag(tag(view)).body(LedgerView.of(view, caller));
    }

    private static String tag(SavedView view) {
        return '"' + Long.toString(view.revision()) + '"';
    }
}
