package org.duban.notification.agenda;

import java.util.List;
import org.duban.journal.projection.Arrived;
import org.duban.journal.projection.ViewProjection;
import org.duban.journal.view.View;

/** Keeps the items up to date with tasks, obligations and filings. */
final class AgendaProjection implements ViewProjection {

    private final AgendaItems items;

    AgendaProjection(AgendaItems items) {
        this.items = items;
    }

    @Override
    public void project(View view, List<Arrived> batch) {
        items.take(view, batch);
    }
}
