package org.duban.notification.alert;

import org.duban.events.AlertEvent;
import org.duban.events.AlertEvent.AlertRaised;

/** Somebody was told of a deadline; nothing can happen to that any more. */
record Alert(String id, AlertRaised raised) {

    static Alert born(String id, AlertEvent event) {
        return switch (event) {
            case AlertRaised raised -> new Alert(id, raised);
        };
    }

    /** What people call what it is about. */
    String subject() {
        return raised.reference() + " " + raised.title();
    }

    /** Its place in the list: by day, and within a day always the same. */
    String order() {
        return raised.on() + "/" + id;
    }
}
