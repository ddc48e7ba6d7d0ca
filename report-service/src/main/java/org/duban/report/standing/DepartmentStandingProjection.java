package org.duban.report.standing;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.journal.calendar.DerivedView;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.CountedRows;
import org.duban.journal.projection.Increments;
import org.duban.journal.projection.ViewProjection;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts how each department stands, by day, as what was owed and filed becomes known. */
@Component
final class DepartmentStandingProjection implements ViewProjection {

    static final String ROWS = "department_standing_row";
    static final String COUNTERS = "department_standing";
    static final ViewLayout LAYOUT =
            ViewLayout.of(StandingStream.NAME)
                    .with(ROWS, Indexes.ascending(DerivedView.FIELD))
                    .with(COUNTERS);

    private static final String STANDING = "standing";

    private final ObligationStates rules;
    private final Clock clock;

    DepartmentStandingProjection(ObligationStates rule, Clock clock) {
        this.rules = rule;
        this.clock = clock;
    }

    @Override
    public void project(View view, List<Arrived> batch) {
        List<Arrived> reports =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof ReportEvent)
                        .toList();
        if (!reports.isEmpty()) {
            new CountedRows(view.collection(ROWS), view.collection(COUNTERS))
                    .withoutGaps()
                    .project(
                            reports,
                            arrived -> arrived.envelope().aggregate(),
                            this::after,
                            DepartmentStandingProjection::tally);
        }
    }

    private Document after(@Nullable Document before, Arrived arrived) {
        ObligationStates rule = rules.now();
        ReportEvent event = (ReportEvent) arrived.envelope().event();
        Standing standing =
                before == null
                        ? Standing.born((ObligationSet) event, day(arrived), rule)
                        : read(before).after(event, rule);
        return new Document(STANDING, EventJson.mapper().convertValue(standing, Document.class))
                .append(
                        DerivedView.FIELD,
                        RuleSetsInForce.mark(rule.calendarVersion(), rule.published()));
    }

    /** The local date on which the event was kept. */
    private LocalDate day(Arrived arrived) {
        return Deadlines.today(arrived.envelope().at(), clock.getZone());
    }

    private static Map<String, Increments> tally(Document content) {
        return StandingTally.of(read(content));
    }

    private static Standing read(Document content) {
        return EventJson.mapper()
                .convertValue(content.get(STANDING, Document.class), Standing.class);
    }
}
