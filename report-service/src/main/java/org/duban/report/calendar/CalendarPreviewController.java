package org.duban.report.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import org.duban.journal.calendar.CalendarChange.Proposal;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.calendar.CalendarPreview;
import org.duban.journal.calendar.CalendarPreview.Calendars;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.report.filing.FilingViews;
import org.duban.report.filing.Filings;
import org.duban.report.obligation.ObligationStates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which obligations would move if the calendar were changed; looking changes nothing. */
@RestController
class CalendarPreviewController {

    private final CalendarInForce calendar;
    private final ObligationStates states;
    private final Filings filings;
    private final FilingViews views;
    private final Clock clock;

    CalendarPreviewController(
            CalendarInForce calendar,
            ObligationStates states,
            Filings filings,
            FilingViews views,
            Clock clock) {
        this.calendar = calendar;
        this.states = states;
        this.filings = filings;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/api/obligations/calendar-preview")
    CalendarPreview<ObligationMove> preview(
            @Valid @RequestBody Proposal proposal,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        Calendars calendars = Calendars.of(calendar, proposal.change(views.today()));
        ObligationStates before = states.by(calendars.before());
        ObligationStates then = states.by(calendars.after());
        return CalendarPreview.of(
                calendars,
                filings.inOrder(CalendarPreview.beyond(after), CalendarPreview.MOST_EXAMINED + 1),
                filing -> filing.id(),
                filing -> ObligationMove.of(filing.state(), before, then, views.today()),
                limit,
                clock.instant());
    }
}
