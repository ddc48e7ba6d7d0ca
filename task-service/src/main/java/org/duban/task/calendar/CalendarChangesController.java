package org.duban.task.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.events.CalendarEvent;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.audit.HistoryEntry;
import org.duban.journal.audit.Told;
import org.duban.journal.audit.Trails;
import org.duban.journal.calendar.CalendarChange;
import org.duban.journal.calendar.CalendarChange.DayRuling;
import org.duban.journal.calendar.CalendarChange.YearPaper;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Page;
import org.duban.journal.door.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is loaded and edited of the calendar: everybody may look, the office and admins change. */
@RestController
@RequestMapping("/api/calendar")
class CalendarChangesController {

    static final Told TOLD = new Told("calendar", List.of("years.days", "edits"));

    private final Journal<CalendarChanges, CalendarEvent> journal;
    private final CalendarInForce calendar;
    private final Trails trails;
    private final Clock clock;

    CalendarChangesController(
            Journal<CalendarChanges, CalendarEvent> journal,
            CalendarInForce calendar,
            Trails trails,
            Clock clock) {
        this.journal = journal;
        this.calendar = calendar;
        this.trails = trails;
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
    ResponseEntity<Page<HistoryEntry>> history(
            @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        return Answers.page(trails.page(journal, CalendarChanges.ID, TOLD, after, limit));
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
