package org.duban.notification.agenda;

import java.util.List;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.Projection;

/** Keeps the items up to date with tasks, obligations and filings. */
final class AgendaProjection implements Projection {

    private final AgendaItems items;

    AgendaProjection(AgendaItems items) {
        this.items = items;
    }

    @Override
    public void project(List<Arrived> batch) {
        items.rows().fold(batch);
    }
}
