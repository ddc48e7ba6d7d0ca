package org.duban.task.imports;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** An import's no. */
final class ImportRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    ImportRejection(ImportRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
