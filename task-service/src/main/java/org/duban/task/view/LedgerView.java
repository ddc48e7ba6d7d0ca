package org.duban.task.view;

import java.time.Instant;
import org.duban.journal.door.Caller;
import org.duban.task.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;

/**
 * A saved view as the caller sees it.
 *
 * @param department for whose people; null unless it is for one department
 * @param mayChange whether the caller may save it anew and remove it
 */
record LedgerView(
        String id,
        String name,
        Audience audience,
        @Nullable String department,
        LedgerFilter filter,
        boolean mayChange,
        Instant savedAt) {

    static LedgerView of(SavedView view, Caller caller) {
        return new LedgerView(
                view.id(),
                view.name(),
                view.audience(),
                view.department(),
                view.filter(),
                view.isChangedBy(caller),
                view.at());
    }
}
