package org.duban.task.view;

import static org.duban.task.view.ViewRule.ONLY_OFFICE_SHARES_VIEWS;
import static org.duban.task.view.ViewRule.TOO_MANY_VIEWS;
import static org.duban.task.view.ViewRule.VIEW_AUDIENCE_UNCLEAR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;

/**
 * A filter and an order of the ledger under a name: a preference of people, of which no fact,
 * figure or alert depends.
 *
 * @param owner account of the person who saved it
 * @param department for whose people; null unless it is for one department
 * @param revision counts from 1
 * @param at when it was saved last (UTC)
 */
record SavedView(
        String id,
        String owner,
        Audience audience,
        @Nullable String department,
        String name,
        LedgerFilter filter,
        long revision,
        Instant at) {

    /** Whoever has more looks for one longer than for a task. */
    static final int MOST_IN_A_LIST = 50;

    private static final String OWN = "own/";
    private static final String EVERYBODY = "everybody";
    private static final String DEPARTMENT = "department/";

    /**
     * What somebody wants to save.
     *
     * @throws ViewRejection VIEW_AUDIENCE_UNCLEAR, ONLY_OFFICE_SHARES_VIEWS
     */
    static SavedView of(
            String id,
            Caller caller,
            Audience audience,
            @Nullable String department,
            String name,
            LedgerFilter filter,
            Instant at) {
        if ((audience == Audience.DEPARTMENT) == (department == null)) {
            throw new ViewRejection(VIEW_AUDIENCE_UNCLEAR, Map.of("audience", audience));
        }
        if (audience != Audience.OWN) {
            requireOffice(caller);
        }
        return new SavedView(id, caller.id(), audience, department, name.strip(), filter, 1, at);
    }

    /**
     * The lists of which this caller sees all views: at most four of them.
     *
     * @param department whose views the office looks after; null: its own
     */
    static List<String> listsOf(Caller caller, @Nullable String department) {
        List<String> lists = new ArrayList<>();
        lists.add(OWN + caller.id());
        lists.add(EVERYBODY);
        lists.add(DEPARTMENT + caller.department());
        if (department != null && !department.equals(caller.department())) {
            caller.require(Role.OFFICE);
            lists.add(DEPARTMENT + department);
        }
        return lists;
    }

    /** The list it stands in, in which its name stands once. */
    String list() {
        return switch (audience) {
            case OWN -> OWN + owner;
            case EVERYBODY -> EVERYBODY;
            case DEPARTMENT -> DEPARTMENT + department;
        };
    }

    /** What tells its name from others, give or take case. */
    String nameKey() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether it is there at all for the caller. */
    boolean isSeenBy(Caller caller) {
        return listsOf(caller, null).contains(list())
                || (audience != Audience.OWN && caller.is(Role.OFFICE));
    }

    /** Whether the caller may save it anew or remove it. */
    boolean isChangedBy(Caller caller) {
        return audience == Audience.OWN ? owner.equals(caller.id()) : caller.is(Role.OFFICE);
    }

    /**
     * Insists that the caller, who sees it, may change it.
     *
     * @throws ViewRejection ONLY_OFFICE_SHARES_VIEWS
     */
    void requireChangedBy(Caller caller) {
        if (!isChangedBy(caller)) {
            requireOffice(caller);
        }
    }

    SavedView saved(String newName, LedgerFilter newFilter, Instant when) {
        return new SavedView(
                id, owner, audience, department, newName.strip(), newFilter, revision + 1, when);
    }

    /**
     * Insists that there is room for one more.
     *
     * @param there how many there are in its list
     * @throws ViewRejection TOO_MANY_VIEWS
     */
    static void requireRoom(long there) {
        if (there >= MOST_IN_A_LIST) {
            throw new ViewRejection(TOO_MANY_VIEWS, Map.of("most", MOST_IN_A_LIST));
        }
    }

    private static void requireOffice(Caller caller) {
        if (!caller.is(Role.OFFICE)) {
            throw new ViewRejection(ONLY_OFFICE_SHARES_VIEWS, Map.of());
        }
    }
}
