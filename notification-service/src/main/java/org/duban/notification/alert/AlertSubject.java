package org.duban.notification.alert;

import org.duban.events.AlertEvent.AlertRaised;
import org.duban.events.AlertEvent.ItemKind;

/**
 * What an alert is about.
 *
 * @param id of the task or obligation
 * @param reference what people call it, for example A5-02
 */
public record AlertSubject(ItemKind kind, String id, String reference, String title) {

    public static AlertSubject of(AlertRaised raised) {
        return new AlertSubject(
                raised.itemKind(), raised.item(), raised.reference(), raised.title());
    }
}
