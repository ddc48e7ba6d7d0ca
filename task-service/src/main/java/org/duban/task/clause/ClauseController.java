package org.duban.task.clause;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** The register of clauses over HTTP: everybody may look, the office keeps it. */
@RestController
@RequestMapping("/api/programmes/{id}/clauses")
class ClauseController {

    /**
     * A clause to be written into the register.
     *
     * @param number as the upstream plan numbers it, in figures: {@code 3.2}
     * @param area left out: it belongs to all areas
     * @param departments codes of the departments it names
     */
    record NewClause(
            @NotBlank @Pattern(regexp = Clause.NUMBER) String number,
            @NotBlank @Size(max = Clause.LONGEST_TEXT) String text,
            @Nullable @Size(min = 1) String area,
            @Nullable @Size(max = Clause.MOST_DEPARTMENTS) List<@NotBlank String> departments) {}

    /** What a clause says from now on, all of it. */
    record Revision(
            @NotBlank @Size(max = Clause.LONGEST_TEXT) String text,
            @Nullable @Size(min = 1) String area,
            @Nullable @Size(max = Clause.MOST_DEPARTMENTS) List<@NotBlank String> departments) {}

    /** Why a clause is struck out. */
    @Schema(name = "ClauseWithdrawal")
    record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    private final Clauses clauses;
    private final Programmes programmes;
    private final Clock clock;

    ClauseController(Clauses clauses, Programmes programmes, Clock clock) {
        this.clauses = clauses;
        this.programmes = programmes;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClauseView> register(
            @PathVariable String id,
            @Valid @RequestBody NewClause body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<Clause> clause =
                clauses.register(
                        request,
                        new ClauseRegistered(
                                id,
                                body.number(),
                                body.text().strip(),
                                body.area(),
                                distinct(body.departments()),
                                programmes.today(id)));
        return Answers.created(
                "/api/programmes/" + id + "/clauses/" + body.number(),
                clause,
                ClauseView.of(clause));
    }

    /** Words a clause anew; one that was struck out stands in the register again. */
    @PostMapping("/{number}/revisions")
    ResponseEntity<ClauseView> revise(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @RequestBody Revision body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<Clause> clause =
                clauses.revise(
                        id,
                        number,
                        request,
                        body.text().strip(),
                        body.area(),
                        distinct(body.departments()));
        return Answers.ok(clause, ClauseView.of(clause));
    }

    /** Strikes a clause out that no task serves. */
    @PostMapping("/{number}/withdrawal")
    ResponseEntity<ClauseView> withdraw(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @RequestBody Withdrawal body,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        Versioned<Clause> clause = clauses.withdraw(id, number, request, body.reason());
        return Answers.ok(clause, ClauseView.of(clause));
    }

    @GetMapping
    ResponseEntity<Page<ClauseView>> list(
            @PathVariable String id,
            @ParameterObject ClauseFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        programmes.get(id);
        int most = Page.limit(limit);
        String behind = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        return Answers.page(
                Page.cut(
                        clauses.list(id, filter, behind, most + 1).stream()
                                .map(ClauseView::of)
                                .toList(),
                        most,
                        clause -> Cursor.of(clause.number()),
                        clock.instant()));
    }

    @GetMapping("/{number}")
    ResponseEntity<ClauseView> get(@PathVariable String id, @PathVariable String number) {
        Versioned<Clause> clause = clauses.get(id, number);
        return Answers.ok(clause, ClauseView.of(clause));
    }

    private static List<String> distinct(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().toList();
    }
}
