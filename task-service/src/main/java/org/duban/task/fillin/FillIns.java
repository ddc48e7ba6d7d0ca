package org.duban.task.fillin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.EventJson;
import org.duban.journal.door.Caller;
import org.springframework.stereotype.Component;

/**
 * All forms that were brought, each one document with its rows, whose number and length are
 * limited. The form of another department is not there.
 */
@Component
class FillIns {

    private static final String DEPARTMENT = "department";
    private static final String AT = "at";
    private static final String FORM = "form";
    private static final String ROWS = "rows";
    private static final String IS_APPLIED = "isApplied";

    private final MongoCollection<Document> forms;

    FillIns(MongoDatabase database) {
        this.forms = database.getCollection("task_fill_in");
        forms.createIndex(Indexes.ascending(DEPARTMENT, AT));
    }

    Optional<FillIn> find(String id, Caller caller) {
        return Optional.ofNullable(
                        forms.find(seenBy(caller, id))
                                .projection(Projections.exclude(ROWS))
                                .first())
                .map(FillIns::form);
    }

    /** The rows of a form in their order; none of one that is not there. */
    List<FillInRow> rows(FillIn form) {
        Document kept = forms.find(of(form)).first();
        return kept == null
                ? List.of()
                : kept.getList(ROWS, Document.class).stream().map(FillIns::row).toList();
    }

    /** The latest forms of a department, the last one first, without their rows. */
    List<FillIn> latest(String department, int most) {
        return forms.find(eq(DEPARTMENT, department))
                .sort(Sorts.descending(AT))
                .limit(most)
                .projection(Projections.exclude(ROWS))
                .map(FillIns::form)
                .into(new ArrayList<>());
    }

    /** Keeps a form; one that is there already stays as it is. */
    void keep(FillIn form, List<FillInRow> rows) {
        Document document =
                new Document("_id", form.id())
                        .append(DEPARTMENT, form.department())
                        .append(AT, form.at().toString())
                        .append(IS_APPLIED, false)
                        .append(FORM, document(form))
                        .append(ROWS, documents(rows));
        try {
            forms.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** Keeps what became of a form; false when somebody else did before. */
    boolean apply(FillIn form, List<FillInRow> rows) {
        return forms.updateOne(
                                and(of(form), eq(IS_APPLIED, false)),
                                Updates.combine(
                                        Updates.set(IS_APPLIED, true),
                                        Updates.set(FORM, document(form)),
                                        Updates.set(ROWS, documents(rows))))
                        .getMatchedCount()
                == 1;
    }

    private static Bson seenBy(Caller caller, String id) {
        return caller.seesAll()
                ? eq("_id", id)
                : and(eq("_id", id), eq(DEPARTMENT, caller.department()));
    }

    private static Bson of(FillIn form) {
        return and(eq("_id", form.id()), eq(DEPARTMENT, form.department()));
    }

    private static List<Document> documents(List<FillInRow> rows) {
        return rows.stream().map(FillIns::document).toList();
    }

    private static Document document(Object part) {
        return EventJson.mapper().convertValue(part, Document.class);
    }

    private static FillIn form(Document kept) {
        return EventJson.mapper()
                .convertValue(Objects.requireNonNull(kept.get(FORM, Document.class)), FillIn.class);
    }

    private static FillInRow row(Document kept) {
        return EventJson.mapper().convertValue(kept, FillInRow.class);
    }
}
