package org.duban.notification.inbox;

import java.util.ArrayList;
import java.util.List;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;

/**
 * The boxes alerts are put into: one for each department, one for each leader and one for all of
 * them, one for the office.
 */
final class Boxes {

    /** No department has such a code. */
    static final String LEADERS = "@leaders";

    static final String OFFICE = "@office";

    private Boxes() {}

    /** The department hears everything about itself; the ladder adds who is above it. */
    static List<String> of(AlertRaised raised) {
        return switch (raised.rung()) {
            case LIAISON, HEAD -> List.of(raised.department());
            case LEADER_IN_CHARGE -> List.of(raised.department(), leaders(raised));
            case OFFICE -> List.of(raised.department(), OFFICE);
        };
    }

    /** The leader in charge of the department; where nobody is, all leaders. */
    private static String leaders(AlertRaised raised) {
        return raised.leader() == null ? LEADERS : ofLeader(raised.leader());
    }

    private static String ofLeader(String account) {
        return "@leader/" + account;
    }

    /** What somebody may open. */
    static List<String> of(Caller caller) {
        List<String> boxes = new ArrayList<>();
        if (caller.is(Role.LIAISON, Role.HEAD)) {
            boxes.add(caller.department());
        }
        if (caller.is(Role.LEADER)) {
            boxes.add(LEADERS);
            boxes.add(ofLeader(caller.id()));
        }
        if (caller.is(Role.OFFICE)) {
            boxes.add(OFFICE);
        }
        return boxes;
    }
}
