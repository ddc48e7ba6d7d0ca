package org.duban.notification.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.journal.calendar.CalendarChange.Proposal;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.calendar.CalendarPreview;
import org.duban.journal.calendar.CalendarPreview.Calendars;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.notification.agenda.AgendaItems;
import org.duban.notification.agenda.AgendaItems.TwiceWatched;
import org.duban.notification.directory.Directory;
import org.duban.notification.directory.Programme;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Rulebooks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which alerts would move if the calendar were changed; looking changes nothing. */
@RestController
class CalendarPreviewController {

    private final CalendarInForce calendar;
    private final Rulebooks books;
    private final AgendaItems items;
    private final Directory directory;
    private final Clock clock;

    CalendarPreviewController(
            CalendarInForce calendar,
            Rulebooks books,
            AgendaItems items,
            Directory directory,
            Clock clock) {
        this.calendar = calendar;
        this.books = books;
        this.items = items;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping("/api/alerts/calendar-preview")
    CalendarPreview<AlertMove> preview(
            @Valid @RequestBody Proposal proposal,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        Calendars calendars = Calendars.of(calendar, proposal.change(LocalDate.now(clock)));
        Rulebook now = books.now().on(calendars.before());
        Rulebook then = now.on(calendars.after());
        Instant instant = clock.instant();
        Map<String, Optional<Programme>> programmes = new HashMap<>();
        List<TwiceWatched> watched =
                items.inOrder(
                        CalendarPreview.beyond(after),
                        now,
                        then,
                        CalendarPreview.MOST_EXAMINED + 1);
        return CalendarPreview.of(
                calendars,
                watched,
                item -> item.now().id(),
                item ->
                        programmes
                                .computeIfAbsent(item.now().programme(), directory::programme)
                                .filter(programme -> !programme.closed())
                                .map(
                                        programme ->
                                                AlertMove.of(
                                                        item.now(),
                                                        item.then(),
                                                        now,
                                                        then,
                                                        programme.zone(),
                                                        instant))
                                .orElse(null),
                limit,
                instant);
    }
}
