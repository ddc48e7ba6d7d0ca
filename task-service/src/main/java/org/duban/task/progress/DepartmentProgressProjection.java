package org.duban.task.progress;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.events.Envelope;
import org.duban.events.EventJson;
import org.duban.events.TaskEvent;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.calendar.DerivedView;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.CountedRows;
import org.duban.journal.projection.Increments;
import org.duban.journal.projection.ViewProjection;
import org.duban.journal.ruleset.RuleSetsInForce;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.rules.deadline.Deadlines;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts how far each department is with the tasks it leads, by day. */
@Component
final class DepartmentProgressProjection implements ViewProjection {

    static final String ROWS = "department_progress_row";
    static final String COUNTERS = "department_progress";
    static final ViewLayout LAYOUT =
            ViewLayout.of(DepartmentProgressStream.NAME)
                    .with(ROWS, Indexes.ascending(DerivedView.FIELD))
                    .with(COUNTERS);

    private static final String COUNTED = "counted";

    private final Journal<Task, TaskEvent> journal;
    private final TaskFigures derived;
    private final Clock clock;

    DepartmentProgressProjection(
            Journal<Task, TaskEvent> journal, TaskFigures figures, Clock clock) {
        this.journal = journal;
        this.derived = figures;
        this.clock = clock;
    }

    @Override
    public void project(View view, List<Arrived> batch) {
        List<Arrived> tasks =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof TaskEvent)
                        .toList();
        if (!tasks.isEmpty()) {
            new CountedRows(view.collection(ROWS), view.collection(COUNTERS))
                    .project(
                            tasks,
                            arrived -> arrived.envelope().aggregate(),
                            this::after,
                            DepartmentProgressProjection::tally);
        }
    }

    private Document after(@Nullable Document before, Arrived arrived) {
        TaskFigures figures = derived.now();
        CountedTask counted = before == null ? null : read(before);
        CountedTask next =
                folded(caughtUp(counted, arrived.envelope(), figures), arrived.envelope(), figures);
        return new Document(COUNTED, EventJson.mapper().convertValue(next, Document.class))
                .append(
                        DerivedView.FIELD,
                        RuleSetsInForce.mark(figures.calendarVersion(), figures.rulesPublished()));
    }

    /** Should facts before this one not have come this way, the journal has them. */
    private @Nullable CountedTask caughtUp(
            @Nullable CountedTask known, Envelope envelope, TaskFigures figures) {
        CountedTask counted = known;
        long revision = known == null ? 0 : known.task().revision();
        int missing = Math.toIntExact(envelope.revision() - revision - 1);
        if (missing > 0) {
            for (Fact fact : journal.history(envelope.aggregate(), revision, missing)) {
                counted = folded(counted, fact.envelope(), figures);
            }
        }
        return counted;
    }

    private CountedTask folded(
            @Nullable CountedTask before, Envelope envelope, TaskFigures figures) {
        TaskEvent event = (TaskEvent) envelope.event();
        LocalDate day = day(envelope.at());
        return before == null
                ? CountedTask.born(envelope.aggregate(), event, day, figures)
                : before.after(event, envelope.at(), day, figures);
    }

    private LocalDate day(Instant at) {
        return Deadlines.today(at, clock.getZone());
    }

    private static Map<String, Increments> tally(Document content) {
        return ProgressTally.of(read(content));
    }

    static CountedTask read(Document content) {
        return EventJson.mapper()
                .convertValue(content.get(COUNTED, Document.class), CountedTask.class);
    }
}
