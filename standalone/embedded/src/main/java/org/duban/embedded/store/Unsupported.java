package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says no to what this store would otherwise get silently wrong. */
final class Unsupported {

    private static final int COMMAND_NOT_SUPPORTED = 115;

    private Unsupported() {}

    static MongoServerError because(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                "The embedded store does not support " + what + ": use a MongoDB server for it");
    }

    /** Looks through a command before it is run. */
    static void check(String command, Document body) {
        if (body.containsKey("startTransaction") || body.containsKey("txnNumber")) {
            throw because("transactions");
        }
        if (body.containsKey("collation")) {
            throw because("collations");
        }
        switch (command) {
            case "update" -> each(body, "updates", Unsupported::checkUpdate);
            case "delete" -> each(body, "deletes", Unsupported::checkCollation);
            case "findAndModify" -> checkPipeline(body.get("update"));
            case "createIndexes" -> each(body, "indexes", Unsupported::checkIndex);
            case "create" -> checkCreate(body);
            case "aggregate" -> each(body, "pipeline", Unsupported::checkStage);
            default -> {}
        }
    }

    private static void each(Document body, String field, Consumer<Document> check) {
        if (body.get(field) instanceof Collection<?> parts) {
            parts.forEach(part -> check.accept((Document) part));
        }
    }

    private static void checkUpdate(Document update) {
        checkPipeline(update.get("u"));
        checkCollation(update);
    }

    private static void checkPipeline(@Nullable Object update) {
        if (update instanceof Collection<?>) {
            throw because("an update given as a pipeline");
        }
    }

    private static void checkStage(Document stage) {
        if (stage.containsKey("$changeStream")) {
            throw because("change streams");
        }
    }

    private static void checkCollation(Document part) {
        if (part.containsKey("collation")) {
            throw because("collations");
        }
    }

    private static void checkIndex(Document index) {
        checkCollation(index);
        for (String option : List.of("partialFilterExpression", "expireAfterSeconds")) {
            if (index.containsKey(option)) {
                throw because("the index option " + option);
            }
        }
        if (index.get("key") instanceof Document fields) {
            fields.forEach(Unsupported::checkField);
        }
    }

    private static void checkField(String field, @Nullable Object kind) {
        if (!(kind instanceof Number)) {
            throw because("an index of kind " + kind);
        }
        if (field.matches(".*\\.\\d+(\\..*)?")) {
            throw because("an index on one place of an array");
        }
    }

    private static void checkCreate(Document body) {
        for (String option : List.of("validator", "capped", "viewOn", "timeseries")) {
            if (body.containsKey(option)) {
                throw because("the collection option " + option);
            }
        }
    }
}
