package org.duban.task.ruleset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.duban.events.RulesEvent;
import org.duban.events.RulesEvent.RulesPublished;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.ruleset.RuleVersions;
import org.duban.journal.ruleset.RulesPreview;
import org.duban.journal.ruleset.RulesProposal;
import org.duban.journal.ruleset.RulesProposal.ProposedRules;
import org.duban.journal.ruleset.RulesRejection;
import org.duban.journal.ruleset.RulesRule;
import org.duban.rules.RuleTimeline;
import org.duban.task.ledger.Ledger;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules of a programme: everybody may look, its own office looks ahead and publishes. */
@RestController
@RequestMapping("/api/programmes/{id}/rules")
class RulesController {

    /**
     * Another version.
     *
     * @param basedOn the version it was written from: the latest, else somebody was faster
     * @param from the first day on which it is to hold, local date in the programme's zone
     */
    record NewRules(
            @NotNull Integer basedOn,
            @NotNull LocalDate from,
            @NotNull @Valid ProposedRules rules,
            @NotBlank @Size(max = 500) String reason) {

        RulesProposal proposal() {
            return new RulesProposal(basedOn, from, rules);
        }
    }

    private final Journal<RuleVersions, RulesEvent> journal;
    private final Programmes programmes;
    private final RuleSetsInForce rules;
    private final TaskFigures figures;
    private final Ledger ledger;
    private final Clock clock;

    RulesController(
            Journal<RuleVersions, RulesEvent> journal,
            Programmes programmes,
            RuleSetsInForce rules,
            TaskFigures figures,
            Ledger ledger,
            Clock clock) {
        this.journal = journal;
        this.programmes = programmes;
        this.rules = rules;
        this.figures = figures;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<RulesView> versions(@PathVariable String id) {
        Versioned<RuleVersions> versions = find(programmes.get(id).state());
        return Answers.ok(versions, view(versions));
    }

    /** Which tasks would have another light; looking changes nothing. */
    @PostMapping("/preview")
    RulesPreview<RuledTask> preview(
            @PathVariable String id,
            @Valid @RequestBody RulesProposal proposal,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Programme programme = rulable(id, caller);
        programme.requireOpen();
        FieldRuleCheck.require(proposal.rules().onFields());
        RuleVersions versions = find(programme).state();
        var _ = versions.publish(proposal, "", programmes.today(id));
        RuleTimeline would = versions.with(proposal);
        TaskFigures now = figures.now();
        TaskFigures then = now.by(any -> would);
        return RulesPreview.of(
                versions.version(),
                proposal.from(),
                ledger.inOrder(id, RulesPreview.beyond(after), RulesPreview.MOST_EXAMINED + 1),
                Versioned::id,
                task -> RuledTask.of(task.state(), now, then, proposal.from()),
                limit,
                clock.instant());
    }

    /** Publishes another version; from its day on everything is derived by it. */
    @PostMapping
    ResponseEntity<RulesView> publish(
            @PathVariable String id,
            @Valid @RequestBody NewRules body,
            Request request,
            Caller caller) {
        Programme programme = rulable(id, caller);
        FieldRuleCheck.require(body.rules().onFields());
        LocalDate today = programmes.today(id);
        Versioned<RuleVersions> published =
                journal.decide(
                        RuleVersions.id(id),
                        request,
                        before -> publish(before, programme, body, today));
        var _ = rules.publishedNow();
        return Answers.created("/api/programmes/" + id + "/rules", published, view(published));
    }

    private static RulesPublished publish(
            @Nullable RuleVersions before, Programme programme, NewRules body, LocalDate today) {
        programme.requireOpen();
        return Objects.requireNonNullElseGet(
                        before, () -> RuleVersions.none(programme.id(), programme.zoneId()))
                .publish(body.proposal(), body.reason(), today);
    }

    /** The programme, when the caller may change its rules. */
    private Programme rulable(String id, Caller caller) {
        Programme programme = programmes.get(id).state();
        caller.require(Role.OFFICE, Role.ADMIN);
        if (!caller.is(Role.ADMIN) && !programme.office().equals(caller.department())) {
            throw new RulesRejection(
                    RulesRule.RULES_OF_ANOTHER_OFFICE,
                    Map.of("programme", programme.name(), "office", programme.office()));
        }
        return programme;
    }

    private Versioned<RuleVersions> find(Programme programme) {
        return journal.find(RuleVersions.id(programme.id()))
                .orElseGet(
                        () ->
                                new Versioned<>(
                                        RuleVersions.id(programme.id()),
                                        0,
                                        clock.instant(),
                                        RuleVersions.none(programme.id(), programme.zoneId())));
    }

    private RulesView view(Versioned<RuleVersions> versions) {
        return RulesView.of(
                versions.state(),
                journal.history(versions.id(), 0, RuleVersions.MOST_PUBLISHED),
                programmes.today(versions.state().programme()));
    }
}
