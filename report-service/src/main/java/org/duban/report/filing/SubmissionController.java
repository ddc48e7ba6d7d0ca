package org.duban.report.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.report.receipt.ReceiptNumbers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a department's sign-off and its submission. */
@RestController
@RequestMapping("/api/filings/{id}")
class SubmissionController {

    private final Filings filings;
    private final ReceiptNumbers numbers;
    private final FilingViews views;
    private final Clock clock;

    SubmissionController(Filings filings, ReceiptNumbers numbers, FilingViews views, Clock clock) {
        this.filings = filings;
        this.numbers = numbers;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/sign-off")
    ResponseEntity<FilingView> signOff(@PathVariable String id, Caller caller, Request request) {
        FilingVerb.SIGN_OFF.require(caller, filings.visible(id, caller).state());
        Versioned<Filing> signed =
                filings.change(id, request, filing -> filing.signOff(views.today()));
        return Answers.ok(signed, views.view(signed, caller));
    }

    @PostMapping("/submission")
    ResponseEntity<FilingView> submit(@PathVariable String id, Caller caller, Request request) {
        FilingVerb.SUBMISSION.require(caller, filings.visible(id, caller).state());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate on = views.today();
        Versioned<Filing> submitted =
                filings.change(
                        id,
                        request,
                        filing ->
                                filing.submit(
                                        version -> numbers.claim(id, version, on.getYear()),
                                        at,
                                        on));
        return Answers.ok(submitted, views.view(submitted, caller));
    }
}
