package org.duban.notification.alert;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.projection.ViewPage;
import org.duban.notification.agenda.Agenda;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts as they were raised: of one's own department, or of all for those who see everything. */
@RestController
@RequestMapping("/api/alerts")
class AlertController {

    private final Alerts alerts;
    private final AlertTexts texts;
    private final ProjectionStreams streams;
    private final Clock clock;

    AlertController(Alerts alerts, AlertTexts texts, ProjectionStreams streams, Clock clock) {
        this.alerts = alerts;
        this.texts = texts;
        this.streams = streams;
        this.clock = clock;
    }

    /** Alerts are raised from the agenda: how far that is says what may still be to come. */
    @GetMapping
    ViewPage<AlertView> alerts(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller,
            Locale language) {
        int most = Page.limit(limit);
        Freshness freshness = streams.freshness(Agenda.STREAM);
        String before = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        String of = caller.seesAll() ? department : caller.department();
        List<Versioned<Alert>> found =
                of != null && department != null && !of.equals(department)
                        ? List.of()
                        : alerts.list(of, before, most + 1);
        Page<Versioned<Alert>> page =
                Page.cut(found, most, alert -> Cursor.of(alert.state().order()), clock.instant());
        return ViewPage.of(
                new Page<>(
                        page.items().stream().map(alert -> view(alert, language)).toList(),
                        page.next(),
                        page.asOf()),
                freshness);
    }

    private AlertView view(Versioned<Alert> alert, Locale language) {
        AlertRaised raised = alert.state().raised();
        return new AlertView(
                alert.id(),
                raised.kind(),
                AlertLevel.of(raised),
                raised.rung(),
                AlertSubject.of(raised),
                raised.programme(),
                raised.department(),
                raised.due(),
                raised.workingDays(),
                alert.at(),
                texts.say(language, raised));
    }
}
