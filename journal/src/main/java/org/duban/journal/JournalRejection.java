package org.duban.journal;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A refusal by the journal itself. */
public final class JournalRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public JournalRejection(JournalRule rule, String id) {
        super(rule, Map.of("id", id));
    }
}
