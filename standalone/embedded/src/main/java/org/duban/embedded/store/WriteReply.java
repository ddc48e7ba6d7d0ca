package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives writes of several statements the counts and the stop at the first error of MongoDB. */
final class WriteReply {

    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int matched;
    private int modified;

    private WriteReply() {}

    /** Runs an update statement by statement; an ordered one ends with the first that fails. */
    static Document ofUpdate(Document command, UnaryOperator<Document> run) {
        WriteReply sum = new WriteReply();
        List<Document> statements = documents(command, "updates");
        boolean ordered = isOrdered(command);
        for (int at = 0; at < statements.size(); at++) {
            Document one = command.clone();
            one.put("updates", List.of(statements.get(at)));
            sum.add(at, run.apply(one));
            if (ordered && !sum.errors.isEmpty()) {
                break;
            }
        }
        return sum.reply();
    }

    /** Counts only the documents inserted. */
    static Document ofInsert(Document command, Document reply) {
        List<Document> errors = documents(reply, "writeErrors");
        if (!errors.isEmpty()) {
            int all = documents(command, "documents").size();
            int inserted =
                    isOrdered(command) ? number(errors.getFirst(), "index") : all - errors.size();
            reply.put("n", inserted);
        }
        return reply;
    }

    private void add(int at, Document reply) {
        matched += number(reply, "n");
        modified += number(reply, "nModified");
        for (Document one : documents(reply, "upserted")) {
            upserted.add(one.append("index", at));
        }
        for (Document one : documents(reply, "writeErrors")) {
            errors.add(one.append("index", at));
        }
    }

    private Document reply() {
        Document reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        Utils.markOkay(reply);
        return reply;
    }

    private static int number(Document reply, String field) {
        return reply.get(field) instanceof Integer number ? number : 0;
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document command, String field) {
        return (List<Document>) command.getOrDefault(field, List.of());
    }
}
