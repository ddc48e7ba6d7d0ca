package org.duban.journal.audit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.events.WireNames;
import org.duban.journal.AggregateType;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.duban.journal.door.Texts;
import org.duban.journal.files.CsvLines;
import org.duban.journal.files.Downloads;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit trail across all objects of a service, over HTTP: for auditors, administrators, the
 * office and leaders.
 */
@RestController
@RequestMapping("/api/audit/${spring.application.name:duban}")
final class FactController {

    private static final List<String> COLUMNS =
            List.of(
                    "at",
                    "actor",
                    "on-behalf-of",
                    "department",
                    "kind",
                    "subject",
                    "text",
                    "reason",
                    "type",
                    "fact",
                    "hash");

    private final FactSearch search;
    private final FoundFacts facts;
    private final Texts texts;
    private final Clock clock;

    FactController(FactSearch search, FoundFacts facts, Texts texts, Clock clock) {
        this.search = search;
        this.facts = facts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A kind of object that has facts here.
     *
     * @param types what may happen to it
     */
    @Schema(name = "FactKind")
    record Kind(String kind, List<Type> types) {}

    /**
     * A kind of event.
     *
     * @param type its name on the wire
     * @param text what it says, with gaps, in the language of the request
     */
    @Schema(name = "FactType")
    record Type(String type, String text) {}

    /** What there is to choose from. */
    @GetMapping("/kinds")
    List<Kind> kinds(Caller caller) {
        requireSight(caller);
        return search.kinds().stream()
                .map(
                        type ->
                                new Kind(
                                        type.name(),
                                        types(type)
                                                .map(name -> new Type(name, facts.gaps(name)))
                                                .toList()))
                .toList();
    }

    private static Stream<String> types(AggregateType<?, ?> type) {
        return WireNames.all().entrySet().stream()
                .filter(event -> type.events().isAssignableFrom(event.getValue()))
                .map(Map.Entry::getKey)
                .sorted();
    }

    /**
     * Facts, the latest first. Who did something and when is looked up; department and type are
     * looked for among these, a thousand facts of each kind of object a page at most, so that a
     * page may show fewer than asked for, or none, and still go on.
     *
     * @param after where the page begins
     */
    @GetMapping("/facts")
    ResponseEntity<Page<FoundFact>> find(
            @Valid @ParameterObject FactFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        requireSight(caller);
        requireChoices(filter);
        FactPlace place = after == null ? null : FactPlace.of(Cursor.parse(after, 2));
        FactSearch.Found found = search.find(filter, place, Page.limit(limit));
        FactPlace next = found.next();
        return Answers.page(
                new Page<>(
                        found.hits().stream().map(facts::of).toList(),
                        next == null ? null : next.cursor().text(),
                        clock.instant()));
    }

    /** The same facts as a table for other programs (.csv, UTF-8), all of them. */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/facts/export")
    void export(
            @Valid @ParameterObject FactFilter filter, Caller caller, HttpServletResponse response)
            throws IOException {
        requireSight(caller);
        requireChoices(filter);
        String name = texts.say("trail.name", Map.of()) + ".csv";
        try (CsvLines table = new CsvLines(Downloads.begin(response, Downloads.CSV, name))) {
            table.line(
                    COLUMNS.stream()
                            .map(column -> texts.say("trail.column." + column, Map.of()))
                            .toList());
            FactPlace after = null;
            do {
                FactSearch.Found found = search.find(filter, after, Page.LARGEST_LIMIT);
                for (FactSearch.Hit hit : found.hits()) {
                    table.line(line(facts.of(hit)));
                }
                after = found.next();
            } while (after != null);
        }
    }

    private static List<@Nullable Object> line(FoundFact fact) {
        return Arrays.asList(
                fact.at().toString(),
                fact.actor().name(),
                fact.actor().onBehalfOf(),
                fact.actor().department(),
                fact.kind(),
                fact.subject(),
                fact.text(),
                fact.reason(),
                fact.type(),
                fact.aggregate() + "/" + fact.revision(),
                fact.hash());
    }

    private static void requireSight(Caller caller) {
        caller.require(Role.AUDITOR, Role.ADMIN, Role.OFFICE, Role.LEADER);
    }

    private void requireChoices(FactFilter filter) {
        List<String> kinds = search.kinds().stream().map(AggregateType::name).toList();
        require("kind", filter.kind(), kinds);
        require(
                "type",
                filter.type(),
                search.kinds().stream().flatMap(FactController::types).toList());
    }

    private static void require(String field, @Nullable String chosen, List<String> known) {
        if (chosen != null && !known.contains(chosen)) {
            throw new DoorRejection(
                    DoorRule.CHOICE_UNKNOWN,
                    Map.of("field", field, "value", chosen, "known", String.join(", ", known)));
        }
    }
}
