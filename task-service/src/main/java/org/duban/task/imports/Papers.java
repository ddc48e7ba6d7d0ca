package org.duban.task.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.EventJson;
import org.springframework.stereotype.Component;

/** All imports. */
@Component
class Papers {

    private static final String STATE = "state";
    private static final String STEP = "step";

    private final MongoCollection<Document> papers;

    Papers(MongoDatabase database) {
        this.papers = database.getCollection("task_import");
        papers.createIndex(Indexes.ascending("programme", "at"));
        papers.createIndex(Indexes.ascending(STATE));
    }

    Optional<Paper> find(String id) {
        return Optional.ofNullable(papers.find(Filters.eq("_id", id)).first()).map(Papers::read);
    }

    /** The latest imports of a programme, the last one first. */
    List<Paper> latest(String programme, int most) {
        return papers.find(Filters.eq("programme", programme))
                .sort(Sorts.descending("at"))
                .limit(most)
                .map(Papers::read)
                .into(new ArrayList<>());
    }

    void begin(Paper paper) {
        papers.replaceOne(
                Filters.eq("_id", paper.id()), document(paper), new ReplaceOptions().upsert(true));
    }

    void forget(String id) {
        papers.deleteOne(Filters.eq("_id", id));
    }

    /** Puts the next in the place of a paper; false when somebody else was faster. */
    boolean replace(Paper before, Paper next) {
        return papers.replaceOne(
                                Filters.and(
                                        Filters.eq("_id", before.id()),
                                        Filters.eq(STEP, before.step())),
                                document(next))
                        .getMatchedCount()
                == 1;
    }

    /** Notes how many lines are done, as long as nobody has gone on to something else. */
    void progress(Paper paper, int done) {
        papers.updateOne(
                Filters.and(Filters.eq("_id", paper.id()), Filters.eq(STEP, paper.step())),
                Updates.set("done", done));
    }

    /** What was at work when it was cut off. */
    List<Paper> atWork() {
        Bson working =
                Filters.in(
                        STATE,
                        List.of(ImportState.values()).stream()
                                .filter(ImportState::isAtWork)
                                .map(Enum::name)
                                .toList());
        return papers.find(working).map(Papers::read).into(new ArrayList<>());
    }

    private static Document document(Paper paper) {
        Document document = new Document("_id", paper.id());
        document.putAll(EventJson.mapper().convertValue(paper, Document.class));
        return document;
    }

    private static Paper read(Document document) {
        Document plain = new Document(document);
        plain.remove("_id");
        return EventJson.mapper().convertValue(plain, Paper.class);
    }
}
