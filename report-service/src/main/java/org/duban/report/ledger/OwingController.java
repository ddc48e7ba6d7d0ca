package org.duban.report.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.duban.events.ObligationEvent;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Ids;
import org.duban.journal.door.Role;
import org.duban.report.filing.Filing;
import org.duban.report.filing.FilingVerb;
import org.duban.report.filing.FilingViews;
import org.duban.report.filing.Filings;
import org.duban.report.obligation.ObligationStates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the office decides about what is owed. */
@RestController
@RequestMapping("/api/obligations")
class OwingController {

    /**
     * One thing that many departments are to owe.
     *
     * @param graceDays timely days after the due date; as the rules of the programme say when
     *     absent
     * @param lockOn the last day on which anything is taken; always when absent
     * @param task the task it reports on; the programme as a whole when absent
     */
    record ObligationsToSet(
            @NotNull @Pattern(regexp = Ids.PATTERN) String programme,
            @NotNull @Pattern(regexp = Ids.PATTERN) String code,
            @NotBlank @Size(max = 200) String name,
            @NotNull ObligationKind kind,
            @NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 80) String> departments,
            @NotNull LocalDate due,
            @Nullable @PositiveOrZero @Max(ObligationFilter.MOST_GRACE_DAYS) Integer graceDays,
            @Nullable LocalDate lockOn,
            @Nullable @Pattern(regexp = Ids.PATTERN) String task) {

        Owing.Terms terms(int usualGraceDays) {
            return new Owing.Terms(
                    programme,
                    code,
                    name,
                    kind,
                    due,
                    Objects.requireNonNullElse(graceDays, usualGraceDays),
                    lockOn,
                    task);
        }
    }

    /** What became of it, department by department. */
    record ObligationResults(List<Owing.Result> results) {}

    /** Why a department need not file. */
    record ExemptionReason(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * Why a locked obligation takes a filing once more.
     *
     * @param until the last day on which it does
     */
    record Reopening(@NotNull LocalDate until, @NotBlank @Size(max = 2000) String reason) {}

    private final Owing owing;
    private final Filings filings;
    private final FilingViews views;
    private final ObligationStates rule;

    OwingController(Owing owing, Filings filings, FilingViews views, ObligationStates rule) {
        this.owing = owing;
        this.filings = filings;
        this.views = views;
        this.rule = rule;
    }

    @PostMapping
    ObligationResults set(
            @Valid @RequestBody ObligationsToSet asked, Caller caller, Request request) {
        caller.require(Role.OFFICE);
        return new ObligationResults(
                owing.set(
                        asked.departments(),
                        asked.terms(rule.graceDays(asked.programme())),
                        request));
    }

    @PostMapping("/{id}/exemption")
    ResponseEntity<ObligationRow> exempt(
            @PathVariable String id,
            @Valid @RequestBody ExemptionReason why,
            Caller caller,
            Request request) {
        return change(
                FilingVerb.EXEMPTION,
                id,
                caller,
                request,
                filing -> filing.exempt(caller.department(), why.reason(), views.today()));
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<ObligationRow> reopen(
            @PathVariable String id,
            @Valid @RequestBody Reopening reopening,
            Caller caller,
            Request request) {
        return change(
                FilingVerb.REOPENING,
                id,
                caller,
                request,
                filing ->
                        filing.reopen(
                                caller.department(),
                                reopening.until(),
                                reopening.reason(),
                                views.today()));
    }

    private ResponseEntity<ObligationRow> change(
            FilingVerb verb,
            String id,
            Caller caller,
            Request request,
            Function<Filing, ObligationEvent> decision) {
        verb.require(caller, filings.visible(id, caller).state());
        Versioned<Filing> changed = filings.change(id, request, decision);
        return Answers.ok(changed, ObligationRow.of(changed, views.terms(changed.state())));
    }
}
