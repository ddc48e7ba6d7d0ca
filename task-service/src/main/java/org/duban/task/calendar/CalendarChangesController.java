package org.duban.task.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.Actor;
import org.duban.events.CalendarEvent;
import org.duban.events.EventJson;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.calendar.CalendarChange;
import org.duban.journal.calendar.CalendarChange.DayRuling;
import org.duban.journal.calendar.CalendarChange.YearPaper;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.duban.journal.door.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;

/** What is loaded and edited of the calendar: everybody may look, the office and admins change. */
@RestController
@RequestMapping("/api/calendar")
class CalendarChangesController {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    /**
     * One change of the calendar.
     *
     * @param type the event's name on the wire
     * @param text what happened, as a sentence in the language of the request
     */
    record AppliedChange(
            long revision,
            String type,
            Instant at,
            Actor actor,
            Map<String, Object> data,
            String text) {}

    private final Journal<CalendarChanges, CalendarEvent> journal;
    private final CalendarInForce calendar;
    private final Texts texts;
    private final Clock clock;

    CalendarChangesController(
            Journal<CalendarChanges, CalendarEvent> journal,
            CalendarInForce calendar,
            Texts texts,
            Clock clock) {
        this.journal = journal;
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/years")
    ResponseEntity<CalendarView> years() {
        return answer(
                journal.find(CalendarChanges.ID)
                        .orElseGet(
                                () ->
                                        new Versioned<>(
                                                CalendarChanges.ID,
                                                0,
                                                clock.instant(),
                                                CalendarChanges.NONE)));
    }

    /** Loads the announcement of a year, instead of an earlier one for that year. */
    @PostMapping("/years")
    ResponseEntity<CalendarView> load(
            @Valid @RequestBody YearPaper paper, Request request, Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        return apply(CalendarChange.of(paper, today()), request);
    }

    /** Rules one day otherwise than announced. */
    @PostMapping("/days")
    ResponseEntity<CalendarView> rule(
            @Valid @RequestBody DayRuling day, Request request, Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        return apply(CalendarChange.of(day, today()), request);
    }

    @GetMapping("/history")
    ResponseEntity<Page<AppliedChange>> history(
            @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<AppliedChange> applied =
                journal.history(CalendarChanges.ID, revision(after), most + 1).stream()
                        .map(this::applied)
                        .toList();
        return Answers.page(
                Page.cut(
                        applied,
                        most,
                        one -> Cursor.of(Long.toString(one.revision())),
                        clock.instant()));
    }

    private ResponseEntity<CalendarView> apply(CalendarChange change, Request request) {
        Versioned<CalendarChanges> applied =
                journal.decide(
                        CalendarChanges.ID,
                        request,
                        before ->
                                Objects.requireNonNullElse(before, CalendarChanges.NONE)
                                        .apply(change.event(), calendar.base()));
        var _ = calendar.latest();
        return answer(applied);
    }

    private ResponseEntity<CalendarView> answer(Versioned<CalendarChanges> changes) {
        return Answers.ok(
                changes,
                CalendarView.of(changes.state(), calendar.base(), changes.revision(), today()));
    }

    private AppliedChange applied(Fact fact) {
        Map<String, Object> data = EventJson.mapper().readValue(fact.payload(), DATA);
        String type = fact.envelope().type();
        return new AppliedChange(
                fact.envelope().revision(),
                type,
                fact.envelope().at(),
                fact.envelope().actor(),
                data,
                texts.say("history." + type, data));
    }

    private static long revision(@Nullable String after) {
        return after == null ? 0 : Cursor.parse(after, 1).number();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
