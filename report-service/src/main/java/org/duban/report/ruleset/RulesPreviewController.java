package org.duban.report.ruleset;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.ruleset.RuleVersions;
import org.duban.journal.ruleset.RulesPreview;
import org.duban.journal.ruleset.RulesProposal;
import org.duban.report.filing.Filings;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.RuleTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which obligations would stand otherwise by other rules; looking changes nothing. */
@RestController
class RulesPreviewController {

    private final RuleSetsInForce rules;
    private final ObligationStates states;
    private final Filings filings;
    private final Clock clock;

    RulesPreviewController(
            RuleSetsInForce rules, ObligationStates states, Filings filings, Clock clock) {
        this.rules = rules;
        this.states = states;
        this.filings = filings;
        this.clock = clock;
    }

    /**
     * A stretch of the obligations of a programme. Whether the version may be published says the
     * preview of its tasks; here are only its values checked.
     */
    @PostMapping("/api/obligations/rules-preview")
    RulesPreview<RuledObligation> preview(
            @RequestParam String programme,
            @Valid @RequestBody RulesProposal proposal,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        RuleVersions versions =
                Objects.requireNonNullElseGet(
                        rules.versions(programme),
                        () -> RuleVersions.none(programme, clock.getZone()));
        RuleTimeline would = versions.with(proposal);
        ObligationStates now = states.now();
        ObligationStates then = now.by(any -> would);
        return RulesPreview.of(
                versions.version(),
                proposal.from(),
                filings.inOrder(
                        programme, RulesPreview.beyond(after), RulesPreview.MOST_EXAMINED + 1),
                Versioned::id,
                filing -> RuledObligation.of(filing.state(), now, then, proposal.from()),
                limit,
                clock.instant());
    }
}
