package org.duban.journal.projection;

import java.util.List;
import org.duban.journal.view.View;

/**
 * Brings one version of a view up to date with what arrived; otherwise like a {@link Projection}.
 */
@FunctionalInterface
public interface ViewProjection {

    /**
     * Takes the next events into a version of the view.
     *
     * @param view hands out the collections to be written
     * @param batch known events only, never empty, in the order of their partition
     */
    void project(View view, List<Arrived> batch);
}
