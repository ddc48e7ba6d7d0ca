package org.duban.notification.directory;

import java.util.List;
import org.duban.events.DepartmentEvent;
import org.duban.events.ProgrammeEvent;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.Projection;

/** Keeps the directory up to date. */
final class DirectoryProjection implements Projection {

    private final Directory directory;

    DirectoryProjection(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void project(List<Arrived> batch) {
        directory.departments().fold(of(batch, DepartmentEvent.class));
        directory.programmes().fold(of(batch, ProgrammeEvent.class));
    }

    private static List<Arrived> of(List<Arrived> batch, Class<?> kind) {
        return batch.stream().filter(one -> kind.isInstance(one.envelope().event())).toList();
    }
}
