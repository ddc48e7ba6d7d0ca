package org.duban.notification.alert;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.journal.door.Texts;
import org.duban.notification.directory.Directory;
import org.springframework.stereotype.Component;

/** Puts alerts into words. */
@Component
public class AlertTexts {

    private final Texts texts;
    private final Directory directory;

    AlertTexts(Texts texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** The sentence of an alert in a language. */
    public String say(Locale language, AlertRaised raised) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", reference(language, raised));
        facts.put("title", raised.title());
        facts.put("department", directory.nameOf(raised.department()));
        facts.put("due", raised.due());
        facts.put("days", Math.abs(raised.workingDays()));
        return texts.say(language, key(raised), facts);
    }

    /** What is due: the thing itself, or what is to be done about it. */
    private String reference(Locale language, AlertRaised raised) {
        return switch (raised.itemKind()) {
            case TASK, OBLIGATION -> raised.reference();
            case HELP_REQUEST, INSTRUCTION, ACKNOWLEDGEMENT ->
                    texts.say(
                            language,
                            "alert.about." + raised.itemKind(),
                            Map.of("reference", raised.reference()));
        };
    }

    private static String key(AlertRaised raised) {
        return switch (raised.kind()) {
            case REMINDER -> raised.workingDays() == 0 ? "alert.last-day" : "alert.reminder";
            case DUE_TODAY -> "alert.due-today";
            case OVERDUE ->
                    switch (raised.rung()) {
                        case LIAISON -> "alert.overdue";
                        case HEAD -> "alert.overdue-head";
                        case LEADER_IN_CHARGE -> "alert.overdue-leader";
                        case OFFICE -> "alert.overdue-office";
                    };
        };
    }
}
