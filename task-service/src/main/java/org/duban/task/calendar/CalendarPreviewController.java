package org.duban.task.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.duban.journal.calendar.CalendarChange.Proposal;
import org.duban.journal.calendar.CalendarInForce;
import org.duban.journal.calendar.CalendarPreview;
import org.duban.journal.calendar.CalendarPreview.Calendars;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.ledger.Ledger;
import org.duban.task.programme.Programmes;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which tasks would move if the calendar were changed; looking changes nothing. */
@RestController
class CalendarPreviewController {

    private final CalendarInForce calendar;
    private final TaskFigures figures;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Clock clock;

    CalendarPreviewController(
            CalendarInForce calendar,
            TaskFigures figures,
            Ledger ledger,
            Programmes programmes,
            Clock clock) {
        this.calendar = calendar;
        this.figures = figures;
        this.ledger = ledger;
        this.programmes = programmes;
        this.clock = clock;
    }

    @PostMapping("/api/calendar/preview")
    CalendarPreview<TaskMove> preview(
            @Valid @RequestBody Proposal proposal,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        caller.require(Role.OFFICE, Role.ADMIN);
        Calendars calendars = Calendars.of(calendar, proposal.change(LocalDate.now(clock)));
        TaskFigures before = figures.by(calendars.before());
        TaskFigures then = figures.by(calendars.after());
        return CalendarPreview.of(
                calendars,
                ledger.inOrder(CalendarPreview.beyond(after), CalendarPreview.MOST_EXAMINED + 1),
                task -> task.id(),
                task ->
                        TaskMove.of(
                                task.state(),
                                before,
                                then,
                                programmes.today(task.state().brief().programme())),
                limit,
                clock.instant());
    }
}
