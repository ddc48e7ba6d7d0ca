package org.duban.notification.agenda;

import com.mongodb.client.MongoDatabase;
import org.duban.journal.view.Views;
import org.duban.notification.directory.Directory;
import org.duban.notification.schedule.Rulebook;

/** The same items as an instance of another release sees them. */
public final class OtherAgenda {

    private OtherAgenda() {}

    public static AgendaItems by(MongoDatabase database, Directory directory, Rulebook book) {
        return new AgendaItems(new Views(database), database, directory, () -> book);
    }
}
