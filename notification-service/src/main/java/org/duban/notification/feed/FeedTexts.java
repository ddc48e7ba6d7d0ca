package org.duban.notification.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duban.events.AlertEvent;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.events.CalendarEvent;
import org.duban.events.ClauseEvent;
import org.duban.events.DepartmentEvent;
import org.duban.events.Envelope;
import org.duban.events.FilingEvent;
import org.duban.events.MeasureEvent;
import org.duban.events.ObligationEvent;
import org.duban.events.ProgrammeEvent;
import org.duban.events.RulesEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TemplateEvent;
import org.duban.journal.door.Texts;
import org.duban.notification.alert.AlertTexts;
import org.duban.notification.directory.Directory;
import org.springframework.stereotype.Component;

/** Puts events into words: one sentence for each wire name, filled with what the event says. */
@Component
class FeedTexts {

    private final Texts texts;
    private final AlertTexts alerts;
    private final FeedFacts facts;
    private final TaskFacts taskFacts;
    private final Directory directory;

    FeedTexts(Texts texts, AlertTexts alerts, Directory directory) {
        this.texts = texts;
        this.alerts = alerts;
        this.directory = directory;
        this.facts = new FeedFacts(texts, directory);
        this.taskFacts = new TaskFacts(directory);
    }

    String say(Locale language, Envelope envelope) {
        Map<String, Object> known = new HashMap<>();
        known.put("department", directory.nameOf(envelope.actor().department()));
        known.put("reference", envelope.subject());
        envelope.audience().stream()
                .findFirst()
                .ifPresent(owner -> known.put("owner", directory.nameOf(owner)));
        String variant =
                switch (envelope.event()) {
                    case CalendarEvent event -> facts.of(event, known);
                    case ProgrammeEvent event -> facts.of(event, known);
                    case RulesEvent event -> facts.of(event, known);
                    case ClauseEvent event -> facts.of(event, known);
                    case TemplateEvent event -> facts.of(event, known);
                    case MeasureEvent event -> facts.of(event, known);
                    case DepartmentEvent event -> facts.of(event, known);
                    case TaskEvent event -> taskFacts.of(event, known);
                    case ObligationEvent event -> facts.of(event, known);
                    case FilingEvent event -> facts.of(event, known, language);
                    case AlertEvent event ->
                            switch (event) {
                                case AlertRaised raised -> {
                                    known.put("alert", alerts.say(language, raised));
                                    yield "";
                                }
                            };
                };
        return texts.say(language, envelope.type() + variant, known);
    }
}
