package org.duban.task.numbering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.duban.journal.Request;
import org.springframework.stereotype.Component;

/**
 * Which number a request is trying to take. A request tries one number at a time, in whatever
 * thread or instance it comes again, and goes on to the next only when somebody else has this one:
 * so it can never take two.
 */
@Component
class Tickets {

    /**
     * A request at a number.
     *
     * @param id who asks, and under which idempotency key
     * @param verb what is asked, with a digest of the content
     * @param programme where the number counts
     */
    record Ticket(String id, String verb, String programme, String serial) {

        boolean isFor(Request request, String inProgramme) {
            return verb.equals(request.verb()) && programme.equals(inProgramme);
        }
    }

    private static final String VERB = "verb";
    private static final String PROGRAMME = "programme";
    private static final String SERIAL = "serial";

    private final MongoCollection<Document> tickets;

    Tickets(MongoDatabase database) {
        this.tickets = database.getCollection("task_number");
    }

    /** The request at its number: at this one if it has not tried any yet. */
    Ticket of(Request request, String programme, String serial) {
        String id = request.actor().id() + '/' + request.id();
        Document kept = tickets.find(eq("_id", id)).first();
        if (kept == null) {
            Document first =
                    new Document("_id", id)
                            .append(VERB, request.verb())
                            .append(PROGRAMME, programme)
                            .append(SERIAL, serial);
            try {
                tickets.insertOne(first);
                kept = first;
            } catch (MongoWriteException refused) {
                if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw refused;
                }
                return of(request, programme, serial);
            }
        }
        return new Ticket(
                id, kept.getString(VERB), kept.getString(PROGRAMME), kept.getString(SERIAL));
    }

    /** Goes on to another number, unless the request has gone on already. */
    void move(Ticket from, Request request, String programme, String serial) {
        tickets.updateOne(
                and(
                        eq("_id", from.id()),
                        eq(SERIAL, from.serial()),
                        eq(PROGRAMME, from.programme()),
                        eq(VERB, from.verb())),
                Updates.combine(
                        Updates.set(SERIAL, serial),
                        Updates.set(PROGRAMME, programme),
                        Updates.set(VERB, request.verb())));
    }
}
