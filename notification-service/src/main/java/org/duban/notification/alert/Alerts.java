package org.duban.notification.alert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.Actor;
import org.duban.events.AlertEvent;
import org.duban.events.AlertEvent.AlertKind;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.events.AlertEvent.Rung;
import org.duban.events.Topics;
import org.duban.journal.AggregateType;
import org.duban.journal.Journal;
import org.duban.journal.Label;
import org.duban.journal.Relay;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.notification.agenda.WatchedItem;
import org.duban.notification.agenda.WatchedTerm;
import org.duban.notification.directory.Directory;
import org.duban.rules.EscalationLevel;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.DueAlert;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All alerts ever raised. */
@Component
public class Alerts {

    private static final String SERVICE = "notification-service";

    private static final AggregateType<Alert, AlertEvent> TYPE =
            new AggregateType<>(
                    "alert",
                    Topics.ALERT_RAISED,
                    Alert.class,
                    AlertEvent.class,
                    Alert::born,
                    (alert, again) -> {
                        throw new IllegalStateException(alert.id() + " was raised: " + again);
                    },
                    Alerts::label,
                    Alerts::columns);

    private final Journal<Alert, AlertEvent> journal;
    private final MongoCollection<Document> states;
    private final Directory directory;

    Alerts(MongoDatabase database, Relay relay, Clock clock, Directory directory) {
        this.directory = directory;
        this.journal = new Journal<>(TYPE, database, relay, clock, "/duban/" + SERVICE);
        this.states = database.getCollection(TYPE.stateCollection());
        states.createIndex(Indexes.ascending("order"));
        states.createIndex(Indexes.ascending("department", "order"));
    }

    /**
     * Raises an alert, unless it was raised before, by whomever.
     *
     * <p>One that is raised late says how things stand on the day it is raised.
     *
     * @param term the deadline of the item that it is about
     * @param calendar by which it was found to be due
     * @param today in the programme's zone
     */
    public void raise(
            WatchedItem item,
            WatchedTerm term,
            DueAlert alert,
            WorkingDayCalendar calendar,
            LocalDate today) {
        String id = AlertId.of(term.id(), alert);
        Request request = new Request(id, "raise", Actor.system(SERVICE), null, null);
        journal.create(id, request, () -> event(item, term, alert, calendar, today));
    }

    /**
     * Alerts, the latest day first.
     *
     * @param department only of this one; null for all
     * @param before only those after this place in the list; null from the beginning
     */
    List<Versioned<Alert>> list(@Nullable String department, @Nullable String before, int most) {
        List<Bson> filters = new ArrayList<>();
        if (department != null) {
            filters.add(Filters.eq("department", department));
        }
        if (before != null) {
            filters.add(Filters.lt("order", before));
        }
        return states.find(filters.isEmpty() ? Filters.empty() : Filters.and(filters))
                .sort(Sorts.descending("order"))
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    private static Label label(Alert alert) {
        AlertRaised raised = alert.raised();
        return new Label(alert.subject(), raised.programme(), List.of(raised.department()));
    }

    private static Map<String, @Nullable Object> columns(Alert alert) {
        return Map.of("department", alert.raised().department(), "order", alert.order());
    }

    private AlertRaised event(
            WatchedItem item,
            WatchedTerm term,
            DueAlert alert,
            WorkingDayCalendar calendar,
            LocalDate today) {
        boolean inCharge = alert.level() == EscalationLevel.LEADER_IN_CHARGE;
        return new AlertRaised(
                switch (alert.kind()) {
                    case REMINDER -> AlertKind.REMINDER;
                    case DUE_TODAY -> AlertKind.DUE_TODAY;
                    case OVERDUE -> AlertKind.OVERDUE;
                },
                switch (alert.level()) {
                    case LIAISON -> Rung.LIAISON;
                    case HEAD -> Rung.HEAD;
                    case LEADER_IN_CHARGE -> Rung.LEADER_IN_CHARGE;
                    case OFFICE -> Rung.OFFICE;
                },
                term.kind(),
                item.id(),
                item.reference(),
                item.title(),
                item.programme(),
                term.department(),
                alert.due(),
                alert.kind() == DueAlert.Kind.OVERDUE
                        ? -Deadlines.workingDaysOverdue(alert.due(), today, calendar)
                        : Deadlines.workingDaysLeft(alert.due(), today, calendar),
                today,
                inCharge ? directory.leaderOf(term.department(), today) : null);
    }
}
