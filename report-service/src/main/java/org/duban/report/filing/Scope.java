package org.duban.report.filing;

import java.util.List;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.door.Caller;
import org.jspecify.annotations.Nullable;

/** Whose rows a caller may list. */
public final class Scope {

    private Scope() {}

    /**
     * The department to filter by; null for all.
     *
     * @param asked the department asked for; null when any will do
     * @throws JournalRejection NOT_FOUND for a department that is not the caller's to see
     */
    public static @Nullable String department(Caller caller, @Nullable String asked) {
        if (asked == null) {
            return caller.seesAll() ? null : caller.department();
        }
        if (!caller.mayRead(List.of(asked))) {
            throw new JournalRejection(JournalRule.NOT_FOUND, asked);
        }
        return asked;
    }
}
