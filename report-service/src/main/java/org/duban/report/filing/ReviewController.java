package org.duban.report.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.duban.events.FilingEvent;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the office's verdict on what was submitted. */
@RestController
@RequestMapping("/api/filings/{id}")
class ReviewController {

    /** What the office says when it takes a filing. */
    record FilingAcceptance(@Nullable @Size(max = 2000) String note) {}

    /** Why the office sends a filing back. */
    record FilingReturnReason(
            @NotNull ReturnReason reasonCode, @NotBlank @Size(max = 2000) String reason) {}

    private final Filings filings;
    private final FilingViews views;

    ReviewController(Filings filings, FilingViews views) {
        this.filings = filings;
        this.views = views;
    }

    @PostMapping("/acceptance")
    ResponseEntity<FilingView> accept(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable FilingAcceptance acceptance,
            Caller caller,
            Request request) {
        String note = acceptance == null ? null : acceptance.note();
        return review(
                FilingVerb.ACCEPTANCE,
                id,
                caller,
                request,
                filing -> filing.accept(caller.department(), note, views.today()));
    }

    @PostMapping("/returns")
    ResponseEntity<FilingView> sendBack(
            @PathVariable String id,
            @Valid @RequestBody FilingReturnReason why,
            Caller caller,
            Request request) {
        return review(
                FilingVerb.RETURNS,
                id,
                caller,
                request,
                filing ->
                        filing.sendBack(
                                caller.department(),
                                why.reasonCode(),
                                why.reason(),
                                views.today()));
    }

    private ResponseEntity<FilingView> review(
            FilingVerb verb,
            String id,
            Caller caller,
            Request request,
            Function<Filing, FilingEvent> verdict) {
        verb.require(caller, filings.visible(id, caller).state());
        Versioned<Filing> reviewed = filings.change(id, request, verdict);
        return Answers.ok(reviewed, views.view(reviewed, caller));
    }
}
