package org.duban.task.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.duban.journal.door.Ids;
import org.duban.task.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;

/** What is posted about saved views. */
final class ViewRequests {

    private static final int LONGEST_NAME = 60;

    private ViewRequests() {}

    /**
     * A view as it is saved.
     *
     * @param audience OWN when left out; the office shares with a department or with everybody
     * @param department for whose people; only of a view that is for one department
     * @param filter what the ledger is asked for, its order included
     */
    record NewView(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @Nullable Audience audience,
            @Nullable @Pattern(regexp = Ids.PATTERN) String department,
            @NotNull @Valid LedgerFilter filter) {

        Audience forWhom() {
            return audience == null ? Audience.OWN : audience;
        }
    }

    /** What a view is from now on. */
    record ViewRevision(
            @NotBlank @Size(max = LONGEST_NAME) String name, @NotNull @Valid LedgerFilter filter) {}
}
