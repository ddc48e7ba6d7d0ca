package org.duban.notification.directory;

import java.util.List;
import org.duban.events.DepartmentEvent;
import org.duban.events.ProgrammeEvent;
import org.duban.journal.calendar.CalendarRows;
import org.duban.journal.deputy.MandateRows;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.ViewProjection;
import org.duban.journal.ruleset.RuleRows;
import org.duban.journal.view.View;

/** Keeps the directory up to date. */
final class DirectoryProjection implements ViewProjection {

    private final Directory directory;

    DirectoryProjection(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void project(View view, List<Arrived> batch) {
        CalendarRows.project(view, batch);
        MandateRows.project(view, batch);
        RuleRows.project(view, batch);
        directory.take(view, of(batch, DepartmentEvent.class), of(batch, ProgrammeEvent.class));
    }

    private static List<Arrived> of(List<Arrived> batch, Class<?> kind) {
        return batch.stream().filter(one -> kind.isInstance(one.envelope().event())).toList();
    }
}
