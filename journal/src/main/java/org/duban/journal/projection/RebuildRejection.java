package org.duban.journal.projection;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A view that is not built anew. */
final class RebuildRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    RebuildRejection(RebuildRule rule, String view) {
        super(rule, Map.of("id", view));
    }
}
