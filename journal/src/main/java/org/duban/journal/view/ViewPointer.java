package org.duban.journal.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.journal.view.ViewState.Build;
import org.duban.journal.view.ViewState.Stage;
import org.jspecify.annotations.Nullable;

/** The document that says which version of a view is live, and what is being built. */
public final class ViewPointer {

    private static final int FIRST = 1;

    private final MongoCollection<Document> pointers;
    private final String stream;

    ViewPointer(MongoDatabase database, String stream) {
        this.pointers = database.getCollection("views");
        this.stream = stream;
    }

    public ViewState read() {
        Document kept = pointers.find(Filters.eq("_id", stream)).first();
        if (kept == null) {
            return new ViewState(FIRST, null, false, Map.of(), 0, null);
        }
        Map<String, Long> next = new HashMap<>();
        kept.get("next", new Document())
                .forEach((partition, offset) -> next.put(partition, ((Number) offset).longValue()));
        return new ViewState(
                kept.getInteger("version", FIRST),
                instant(kept, "builtAt"),
                kept.getBoolean("joining", false),
                next,
                kept.getInteger("previous", 0),
                build(kept.get("build", Document.class)));
    }

    /**
     * Notes that a version is being built.
     *
     * @param id of the one who builds: whoever begins later takes its place
     * @param all records to be read
     * @return the version to be built, a number that was never used before
     */
    public int begin(String id, Instant at, long all) {
        pointers.updateOne(
                Filters.eq("_id", stream),
                Updates.setOnInsert("version", FIRST),
                new UpdateOptions().upsert(true));
        while (true) {
            Document kept = pointers.find(Filters.eq("_id", stream)).first();
            Integer last = kept == null ? null : kept.getInteger("last");
            int version = (last == null ? FIRST : last) + 1;
            Bson unchanged =
                    last == null ? Filters.exists("last", false) : Filters.eq("last", last);
            Document build =
                    new Document("id", id)
                            .append("version", version)
                            .append("stage", Stage.BUILDING.name())
                            .append("startedAt", Date.from(at))
                            .append("seenAt", Date.from(at))
                            .append("done", 0L)
                            .append("all", all)
                            .append("perSecond", 0L);
            if (pointers.updateOne(
                                    Filters.and(Filters.eq("_id", stream), unchanged),
                                    Updates.combine(
                                            Updates.set("last", version),
                                            Updates.set("build", build)))
                            .getMatchedCount()
                    == 1) {
                return version;
            }
        }
    }

    /** Notes how far a build is; false when somebody else builds by now. */
    public boolean progress(String id, Instant at, long done, long perSecond) {
        return update(
                id,
                Updates.set("build.seenAt", Date.from(at)),
                Updates.set("build.done", done),
                Updates.set("build.perSecond", perSecond));
    }

    /**
     * Makes the version that was built the live one.
     *
     * @param next up to where it is complete
     * @return false when somebody else builds by now
     */
    public boolean flip(String id, Instant at, int before, int version, Map<String, Long> next) {
        return update(
                id,
                Updates.set("version", version),
                Updates.set("previous", before),
                Updates.set("builtAt", Date.from(at)),
                Updates.set("joining", true),
                Updates.set("next", new Document(new HashMap<String, Object>(next))),
                Updates.set("build.stage", Stage.JOINING.name()));
    }

    /** Notes that a version that is joining is complete up to these offsets. */
    public void advance(int version, Map<String, Long> next) {
        List<Bson> changes = new ArrayList<>();
        next.forEach((partition, offset) -> changes.add(Updates.max("next." + partition, offset)));
        if (!changes.isEmpty()) {
            pointers.updateOne(
                    Filters.and(
                            Filters.eq("_id", stream),
                            Filters.eq("version", version),
                            Filters.eq("joining", true)),
                    Updates.combine(changes));
        }
    }

    /** From now on the stream alone keeps the version up to date. */
    public void joined(int version) {
        pointers.updateOne(
                Filters.and(Filters.eq("_id", stream), Filters.eq("version", version)),
                Updates.combine(
                        Updates.set("joining", false),
                        Updates.unset("next"),
                        Updates.set("build.stage", Stage.DONE.name())));
    }

    /** A build came to nothing. */
    public void failed(String id, String cause) {
        update(
                id,
                Updates.set("build.stage", Stage.FAILED.name()),
                Updates.set("build.cause", cause));
    }

    /** The version before is gone. */
    public void forget(int previous) {
        pointers.updateOne(
                Filters.and(Filters.eq("_id", stream), Filters.eq("previous", previous)),
                Updates.unset("previous"));
    }

    private boolean update(String id, Bson... changes) {
        return pointers.updateOne(
                                Filters.and(Filters.eq("_id", stream), Filters.eq("build.id", id)),
                                Updates.combine(changes))
                        .getMatchedCount()
                == 1;
    }

    private static @Nullable Build build(@Nullable Document kept) {
        return kept == null
                ? null
                : new Build(
                        kept.getString("id"),
                        kept.getInteger("version"),
                        Stage.valueOf(kept.getString("stage")),
                        kept.getDate("startedAt").toInstant(),
                        kept.getDate("seenAt").toInstant(),
                        kept.getLong("done"),
                        kept.getLong("all"),
                        kept.getLong("perSecond"),
                        kept.getString("cause"));
    }

    private static @Nullable Instant instant(Document kept, String field) {
        Date date = kept.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
