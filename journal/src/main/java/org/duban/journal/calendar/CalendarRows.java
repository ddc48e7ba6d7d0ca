package org.duban.journal.calendar;

import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.duban.events.CalendarEvent;
import org.duban.events.EventJson;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.GuardedRows;
import org.duban.journal.projection.GuardedRows.Row;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.jspecify.annotations.Nullable;

/** The changes of the calendar as a service that does not own it hears of them. */
public final class CalendarRows {

    /** The collection a view needs for it. */
    public static final String COLLECTION = "calendar";

    private static final String CHANGES = "changes";

    private CalendarRows() {}

    /** Takes what arrived about the calendar into a version of a view. */
    public static void project(View view, List<Arrived> batch) {
        List<Arrived> changes =
                batch.stream()
                        .filter(arrived -> arrived.envelope().event() instanceof CalendarEvent)
                        .toList();
        if (!changes.isEmpty()) {
            new GuardedRows(view.collection(COLLECTION))
                    .fold(changes, arrived -> arrived.envelope().aggregate(), CalendarRows::after);
        }
    }

    /** Reads what was changed as far as this service has heard. */
    public static Supplier<CalendarChanges> of(LiveView view) {
        return () -> {
            Row row =
                    new GuardedRows(view.collection(COLLECTION))
                            .find(List.of(CalendarChanges.ID))
                            .get(CalendarChanges.ID);
            return row == null ? CalendarChanges.NONE : read(row.content());
        };
    }

    private static Document after(@Nullable Document before, Arrived arrived) {
        CalendarChanges changes = before == null ? CalendarChanges.NONE : read(before);
        CalendarChanges next = changes.after((CalendarEvent) arrived.envelope().event());
        return new Document(CHANGES, EventJson.mapper().convertValue(next, Document.class));
    }

    private static CalendarChanges read(Document content) {
        return EventJson.mapper()
                .convertValue(content.get(CHANGES, Document.class), CalendarChanges.class);
    }
}
