package org.duban.notification.deadline;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.duban.events.DomainEvent;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.notification.Life;
import org.duban.notification.agenda.AgendaItems;
import org.duban.notification.agenda.OtherAgenda;
import org.duban.notification.alert.Alerts;
import org.duban.notification.directory.Directory;
import org.duban.notification.running.RunningService;
import org.duban.notification.running.SetClock;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Rulebooks;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The service with a programme of its own for each test, and a look at what was raised. */
abstract class WatchedService extends RunningService {

    static final LocalDate DAY = LocalDate.parse("2018-10-10");

    @Autowired Watcher watcher;
    @Autowired AgendaItems items;
    @Autowired Alerts alerts;
    @Autowired Directory directory;
    @Autowired Rulebooks books;

    final String programme = "w" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aProgramme() {
        programme(programme);
    }

    Watcher anotherInstance(Rulebook by) {
        AgendaItems own =
                by.version().equals(books.now().version())
                        ? items
                        : OtherAgenda.by(database, directory, by);
        return new Watcher(own, alerts, directory, () -> by, clock);
    }

    void tickAt(String localTime) {
        clock.set(localTime);
        watcher.tick();
    }

    Life assigned(String serial, String due) {
        return assigned(serial, due, "rsj");
    }

    Life assigned(String serial, String due, String lead) {
        return known(
                Life.ofTask(programme, serial, lead)
                        .then("2018-10-08T01:00:00Z", Life.drafted(programme, serial, lead, due))
                        .then("2018-10-08T02:00:00Z", new TaskAssigned(DAY)));
    }

    /** Publishes what happened and waits until the agenda knows. */
    Life known(Life life) {
        topics.publish(life);
        awaitKnown(life);
        return life;
    }

    void then(Life life, String localTime, DomainEvent event) {
        topics.publish(life.then(SetClock.local(localTime), "office", event).last());
        awaitKnown(life);
    }

    void awaitKnown(Life life) {
        eventually()
                .until(
                        () ->
                                item(life) != null
                                        && item(life).getLong("revision") == life.events().size());
    }

    void looksFromTheBeginning(Life life) {
        live("agenda_items")
                .updateOne(
                        Filters.eq("_id", life.aggregate()),
                        new Document(
                                "$set", new Document("nextAlertAt", Date.from(clock.instant()))));
        database.getCollection("agenda_told").deleteOne(Filters.eq("_id", life.aggregate()));
    }

    Document item(Life life) {
        return live("agenda_items").find(Filters.eq("_id", life.aggregate())).first();
    }

    /** What was raised about an item, as kind/rung/working days, in order. */
    List<String> raised(Life life) {
        return alertsAbout(life).stream()
                .map(
                        raised ->
                                String.join(
                                        "/",
                                        raised.getString("kind"),
                                        raised.getString("rung"),
                                        String.valueOf(raised.get("workingDays"))))
                .toList();
    }

    List<String> dues(Life life) {
        return alertsAbout(life).stream().map(raised -> raised.getString("due")).toList();
    }

    List<Document> alertsAbout(Life life) {
        return database
                .getCollection("alert_journal")
                .find()
                .sort(Sorts.ascending("at"))
                .into(new ArrayList<>())
                .stream()
                .map(fact -> Document.parse(fact.getString("payload")))
                .filter(raised -> life.aggregate().equals(raised.getString("item")))
                .toList();
    }
}
