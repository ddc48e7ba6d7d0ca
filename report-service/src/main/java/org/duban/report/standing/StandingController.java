package org.duban.report.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.journal.door.Caller;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.report.filing.Filing;
import org.duban.report.filing.FilingQueue;
import org.duban.report.filing.FilingViews;
import org.duban.report.filing.Scope;
import org.duban.report.obligation.ObligationStates;
import org.duban.report.standing.DepartmentStandings.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how each department stands, and how long the office lets filings wait. */
@RestController
@RequestMapping("/api/departments/standing")
class StandingController {

    /**
     * How each department stands.
     *
     * @param asOf when the latest counted event was kept; null before the first
     * @param eventsBehind events that are not counted yet; −1 when unknown
     * @param on the day of the figures
     * @param totals over the departments shown; its {@code department} is {@code *}
     */
    record StandingAnswer(
            @Nullable Instant asOf,
            long eventsBehind,
            LocalDate on,
            List<DepartmentStanding> items,
            DepartmentStanding totals,
            ReviewAge review) {}

    /**
     * The office's own clock, now.
     *
     * @param waiting filings with the office
     * @param oldestSubmittedAt null when none waits
     * @param oldestWorkingDays since the oldest came; null when none waits
     */
    record ReviewAge(
            int waiting,
            @Nullable String oldest,
            @Nullable Instant oldestSubmittedAt,
            @Nullable Integer oldestWorkingDays) {}

    private final DepartmentStandings standings;
    private final FilingQueue queue;
    private final FilingViews views;
    private final ObligationStates rule;
    private final ProjectionStreams streams;

    StandingController(
            DepartmentStandings standings,
            FilingQueue queue,
            FilingViews views,
            ObligationStates rule,
            ProjectionStreams streams) {
        this.standings = standings;
        this.queue = queue;
        this.views = views;
        this.rule = rule;
        this.streams = streams;
    }

    /**
     * The standings.
     *
     * @param on any day, also one to come; today when absent
     */
    @GetMapping
    StandingAnswer standing(
            @RequestParam String programme,
            @RequestParam(required = false) @Nullable LocalDate on,
            Caller caller) {
        LocalDate day = on == null ? views.today() : on;
        @Nullable String department = Scope.department(caller, null);
        Freshness freshness = streams.freshness(StandingStream.NAME);
        Standings counted = standings.on(day, programme, department);
        Standings now = on == null ? counted : standings.on(views.today(), programme, department);
        return new StandingAnswer(
                freshness.asOf(),
                freshness.eventsBehind(),
                day,
                counted.departments(),
                counted.totals(),
                review(now.totals().awaitingReview(), queue.oldest(programme, department)));
    }

    private ReviewAge review(int waiting, @Nullable Filing oldest) {
        return oldest == null
                ? new ReviewAge(waiting, null, null, null)
                : new ReviewAge(
                        waiting,
                        oldest.id(),
                        oldest.waitingSince(),
                        rule.workingDaysSince(oldest.submissions().getLast().on(), views.today()));
    }
}
