package org.duban.task.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.task.department.Departments;
import org.duban.task.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * All saved views, in a collection of their own and in no journal: what somebody likes to look at
 * is nobody else's business, and what is removed is gone. Of a removed view its id and the request
 * that removed it stay, so that a repeated request is known.
 *
 * <p>Of the requests that changed a view the last one is remembered: a repeat of that one changes
 * nothing.
 */
@Component
class SavedViews {

    private static final String LIST = "list";
    private static final String NAME_KEY = "nameKey";
    private static final String REVISION = "revision";
    private static final String REMOVED = "removed";

    /** Keys and verbs of the request that made it and of the one that changed it last. */
    private static final String MADE_BY = "madeBy";

    private static final String KEY = "key";
    private static final String VERB = "verb";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> views;
    private final Departments departments;
    private final Clock clock;

    SavedViews(MongoDatabase database, Departments departments, Clock clock) {
        this.views = database.getCollection("saved_view");
        this.departments = departments;
        this.clock = clock;
        views.createIndex(Indexes.ascending(LIST, NAME_KEY), new IndexOptions().unique(true));
    }

    /**
     * What the caller may pick from, list by list and by name: at most {@link
     * SavedView#MOST_IN_A_LIST} of each.
     *
     * @param programme views of this one and those of any; null: all
     * @param department whose views the office looks after; null: its own
     */
    List<SavedView> list(Caller caller, @Nullable String programme, @Nullable String department) {
        List<SavedView> found = new ArrayList<>();
        for (Document document :
                views.find(in(LIST, SavedView.listsOf(caller, department)))
                        .sort(Sorts.ascending(LIST, NAME_KEY))) {
            SavedView view = read(document);
            String of = view.filter().programme();
            if (programme == null || of == null || of.equals(programme)) {
                found.add(view);
            }
        }
        return List.copyOf(found);
    }

    /**
     * The view somebody asks for.
     *
     * @throws JournalRejection NOT_FOUND for one that is not there for the caller
     */
    SavedView get(String id, Caller caller) {
        return read(seen(id, caller));
    }

    /**
     * Saves a view; the same request again gives the same view.
     *
     * @throws ViewRejection VIEW_AUDIENCE_UNCLEAR, ONLY_OFFICE_SHARES_VIEWS, TOO_MANY_VIEWS,
     *     VIEW_NAME_TAKEN
     */
    SavedView save(
            Request request,
            Caller caller,
            Audience audience,
            @Nullable String department,
            String name,
            LedgerFilter filter) {
        String id = id(request);
        Document before = views.find(eq("_id", id)).first();
        if (before != null) {
            if (!request.verb().equals(before.getString(MADE_BY))) {
                throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, id);
            }
            return read(seen(id, caller));
        }
        SavedView view =
                SavedView.of(id, caller, audience, department, name, filter, clock.instant());
        if (department != null) {
            departments.requireKnown(List.of(department));
        }
        SavedView.requireRoom(
                views.countDocuments(
                        eq(LIST, view.list()), new CountOptions().limit(SavedView.MOST_IN_A_LIST)));
        Document document = document(view, request, request.verb());
        try {
            views.insertOne(document);
        } catch (MongoWriteException refused) {
            throw taken(refused, view);
        }
        return view;
    }

    /**
     * Saves it under another name, or with another filter.
     *
     * @throws ViewRejection ONLY_OFFICE_SHARES_VIEWS, VIEW_NAME_TAKEN
     * @throws JournalRejection NOT_FOUND, REVISION_CHANGED, IDEMPOTENCY_KEY_REUSED
     */
    SavedView change(String id, Request request, Caller caller, String name, LedgerFilter filter) {
        Document before = seen(id, caller);
        if (isRepeated(before, request)) {
            return read(before);
        }
        return replaced(before, request, caller, view -> view.saved(name, filter, clock.instant()));
    }

    private SavedView replaced(
            Document before, Request request, Caller caller, UnaryOperator<SavedView> change) {
        SavedView view = changeable(before, request, caller);
        SavedView next = change.apply(view);
        try {
            requireReplaced(before, document(next, request, before.getString(MADE_BY)));
        } catch (MongoWriteException refused) {
            throw taken(refused, next);
        }
        return next;
    }

    /**
     * Removes it for good.
     *
     * @throws ViewRejection ONLY_OFFICE_SHARES_VIEWS
     * @throws JournalRejection NOT_FOUND, REVISION_CHANGED
     */
    void remove(String id, Request request, Caller caller) {
        Document known = views.find(eq("_id", id)).first();
        if (known != null && known.containsKey(REMOVED) && isRepeated(known, request)) {
            return;
        }
        Document before = seen(id, caller);
        changeable(before, request, caller);
        Document rest =
                new Document("_id", id)
                        .append(LIST, REMOVED)
                        .append(NAME_KEY, id)
                        .append(REMOVED, true)
                        .append(REVISION, before.getLong(REVISION) + 1)
                        .append(MADE_BY, before.getString(MADE_BY))
                        .append(KEY, request.actor().id() + '/' + request.id())
                        .append(VERB, request.verb());
        requireReplaced(before, rest);
    }

    private SavedView changeable(Document before, Request request, Caller caller) {
        SavedView view = read(before);
        view.requireChangedBy(caller);
        Long expected = request.expectedRevision();
        if (expected != null && expected != view.revision()) {
            throw new JournalRejection(JournalRule.REVISION_CHANGED, view.id());
        }
        return view;
    }

    private void requireReplaced(Document before, Document next) {
        long matched =
                views.replaceOne(
                                and(
                                        eq("_id", before.get("_id")),
                                        eq(REVISION, before.getLong(REVISION))),
                                next)
                        .getMatchedCount();
        if (matched == 0) {
            throw new JournalRejection(JournalRule.REVISION_CHANGED, before.getString("_id"));
        }
    }

    private Document seen(String id, Caller caller) {
        Document document = views.find(eq("_id", id)).first();
        if (document == null || document.containsKey(REMOVED) || !read(document).isSeenBy(caller)) {
            throw new JournalRejection(JournalRule.NOT_FOUND, id);
        }
        return document;
    }

    private static boolean isRepeated(Document before, Request request) {
        if (!(request.actor().id() + '/' + request.id()).equals(before.getString(KEY))) {
            return false;
        }
        if (!request.verb().equals(before.getString(VERB))) {
            throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, before.getString("_id"));
        }
        return true;
    }

    private static RuntimeException taken(MongoWriteException refused, SavedView view) {
        return refused.getError().getCode() == DUPLICATE_KEY
                ? new ViewRejection(ViewRule.VIEW_NAME_TAKEN, Map.of("name", view.name()))
                : refused;
    }

    private static String id(Request request) {
        return DigestUtils.md5DigestAsHex(
                        (request.actor().id() + '/' + request.id())
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 20);
    }

    private static Document document(SavedView view, Request request, String madeBy) {
        Document document = new Document("_id", view.id());
        document.putAll(EventJson.mapper().convertValue(view, Document.class));
        return document.append(REVISION, view.revision())
                .append(LIST, view.list())
                .append(NAME_KEY, view.nameKey())
                .append(MADE_BY, madeBy)
                .append(KEY, request.actor().id() + '/' + request.id())
                .append(VERB, request.verb());
    }

    private static SavedView read(Document document) {
        Document plain = new Document(document);
        plain.remove("_id");
        return EventJson.mapper().convertValue(plain, SavedView.class);
    }
}
