package org.duban.task.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.duban.journal.ruleset.RuleSetsInForce;
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

/** Programmes over HTTP: everybody may look, the office and administrators may change. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

    /** A programme to be opened. */
    record NewProgramme(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String id,
            @NotBlank @Size(max = 200) String name,
            @Nullable String zone,
            @NotEmpty List<@Valid NewArea> areas,
            @NotBlank String office,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn) {}

    /** One of its areas. */
    record NewArea(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,9}") String code,
            @NotBlank @Size(max = 200) String name) {}

    /**
     * All areas from now on, in their order.
     *
     * @param areas a code that is there already is the same area, whatever its name
     */
    record Areas(@NotEmpty List<@Valid NewArea> areas) {}

    /**
     * How serial numbers are written.
     *
     * @param pattern literals with {@code {area}}, {@code {year}} and, once, {@code {n}} or {@code
     *     {n:3}}
     */
    record Numbering(@NotBlank @Size(max = 60) String pattern) {}

    private final Programmes programmes;
    private final TaskCensus census;
    private final ClauseCensus clauses;
    private final RuleSetsInForce rules;
    private final CalendarInForce calendar;
    private final Clock clock;

    ProgrammeController(
            Programmes programmes,
            TaskCensus census,
            ClauseCensus clauses,
            RuleSetsInForce rules,
            CalendarInForce calendar,
            Clock clock) {
        this.programmes = programmes;
        this.census = census;
        this.clauses = clauses;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProgrammeView> found(
            @Valid @RequestBody NewProgramme body, Request request, Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        ProgrammeFounded plan =
                new ProgrammeFounded(
                        body.name(),
                        body.zone() == null ? clock.getZone().getId() : body.zone(),
                        areas(body.areas()),
                        body.office(),
                        body.startsOn(),
                        body.endsOn());
        Versioned<Programme> founded = programmes.found(body.id(), request, plan);
        return Answers.created("/api/programmes/" + body.id(), founded, view(founded));
    }

    /** Issues the plan; one in which no task stands is refused. */
    @PostMapping("/{id}/issue")
    ResponseEntity<ProgrammeView> issue(@PathVariable String id, Request request, Caller caller) {
        LocalDate today = programmes.today(id);
        return change(id, request, caller, programme -> programme.issue(census.hasPlan(id), today));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<ProgrammeView> close(@PathVariable String id, Request request, Caller caller) {
        LocalDate today = programmes.today(id);
        return change(
                id, request, caller, programme -> programme.close(census.openTasks(id), today));
    }

    /** Adds, renames and orders areas; one in which nothing stands may be left out. */
    @PostMapping("/{id}/areas")
    ResponseEntity<ProgrammeView> setAreas(
            @PathVariable String id,
            @Valid @RequestBody Areas body,
            Request request,
            Caller caller) {
        LocalDate today = programmes.today(id);
        return change(
                id,
                request,
                caller,
                programme ->
                        programme.setAreas(
                                areas(body.areas()),
                                area ->
                                        new AreaContents(
                                                census.tasksIn(id, area.code()),
                                                clauses.clausesIn(id, area.code())),
                                today));
    }

    private static List<Area> areas(List<NewArea> areas) {
        return areas.stream().map(area -> new Area(area.code(), area.name().strip())).toList();
    }

    /** Rules how the serial numbers of tasks to come are written. */
    @PostMapping("/{id}/numbering")
    ResponseEntity<ProgrammeView> number(
            @PathVariable String id,
            @Valid @RequestBody Numbering body,
            Request request,
            Caller caller) {
        LocalDate today = programmes.today(id);
        return change(id, request, caller, programme -> programme.number(body.pattern(), today));
    }

    @GetMapping
    Page<ProgrammeView> list(
            @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        int most = Page.limit(limit);
        String beyond = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        return Page.cut(
                programmes.list(beyond, most + 1).stream().map(this::view).toList(),
                most,
                view -> Cursor.of(view.id()),
                clock.instant());
    }

    @GetMapping("/{id}")
    ResponseEntity<ProgrammeView> get(@PathVariable String id) {
        Versioned<Programme> programme = programmes.get(id);
        return Answers.ok(programme, view(programme));
    }

    private ResponseEntity<ProgrammeView> change(
            String id, Request request, Caller caller, Function<Programme, ProgrammeEvent> verb) {
        caller.require(Role.OFFICE, Role.ADMIN);
        Versioned<Programme> changed = programmes.change(id, request, verb);
        return Answers.ok(changed, view(changed));
    }

    private ProgrammeView view(Versioned<Programme> programme) {
        Programme state = programme.state();
        boolean hasTasks = state.version() == 0 && census.hasTasks(state.id());
        LocalDate today = LocalDate.now(clock.withZone(state.zoneId()));
        return ProgrammeView.of(
                programme, state.status(hasTasks), rules.today(state.id()), calendar.get(), today);
    }
}
