package org.duban.journal.files;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A file that is not taken. */
public final class FileRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    FileRejection(FileRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
