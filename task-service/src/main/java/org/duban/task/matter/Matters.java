package org.duban.task.matter;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.events.ExtensionReason;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.Views;
import org.duban.task.ledger.Ledger;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Extension;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is asked about the tasks of a programme, page by page. Who sees a task sees what is asked
 * about it: that is asked of the task once more when a page is shown.
 */
@Component
public class Matters {

    /**
     * Something that is asked, with its task as it is now.
     *
     * @param content as the task knows it
     */
    public record Listed<T>(T content, Versioned<Task> task) {}

    /**
     * A page of matters.
     *
     * @param today in the zone of the programme
     * @param next where the next page begins; null on the last
     */
    public record Found<T>(LocalDate today, List<Listed<T>> matters, @Nullable Cursor next) {}

    private final LiveView view;
    private final ProjectionStreams streams;
    private final Ledger ledger;
    private final Programmes programmes;

    Matters(Views views, ProjectionStreams streams, Ledger ledger, Programmes programmes) {
        this.view = views.view(MatterProjection.LAYOUT);
        this.streams = streams;
        this.ledger = ledger;
        this.programmes = programmes;
    }

    /** How far the lists have come. */
    Freshness freshness() {
        return streams.freshness(MatterStream.NAME);
    }

    /**
     * A page of requests for help or of instructions.
     *
     * @param type as the task knows them
     * @param after where the page begins; null for the first
     */
    <T> Found<T> find(
            MatterKind kind,
            Class<T> type,
            MatterFilter filter,
            Caller caller,
            @Nullable String after,
            int limit) {
        LocalDate today = programmes.today(filter.programme());
        String list = list(filter.programme(), filter.department(), filter.side(), caller);
        String before = filter.state() == MatterState.OVERDUE ? MatterRows.endOf(today) : null;
        return list == null
                ? new Found<>(today, List.of(), null)
                : page(
                        new MatterQuery(
                                kind,
                                MatterLists.narrowed(list, filter.area(), null),
                                filter.stages(),
                                before),
                        type,
                        today,
                        caller,
                        after,
                        limit);
    }

    /**
     * A page of requests for later dates: those that wait longest first, then the latest decisions.
     *
     * @param after where the page begins; null for the first
     */
    public Found<Extension> extensions(
            ExtensionFilter filter, Caller caller, @Nullable String after, int limit) {
        LocalDate today = programmes.today(filter.programme());
        String list = list(filter.programme(), filter.department(), null, caller);
        ExtensionReason reason = filter.reasonCode();
        return list == null
                ? new Found<>(today, List.of(), null)
                : page(
                        new MatterQuery(
                                MatterKind.EXTENSION,
                                MatterLists.narrowed(
                                        list, filter.area(), reason == null ? null : reason.name()),
                                filter.stages(),
                                null),
                        Extension.class,
                        today,
                        caller,
                        after,
                        limit);
    }

    /** The list that answers; null: another department's, of which nothing is shown. */
    private static @Nullable String list(
            String programme, @Nullable String department, @Nullable Side side, Caller caller) {
        if (caller.seesAll()) {
            return department == null
                    ? MatterLists.all(programme)
                    : MatterLists.about(programme, department, side);
        }
        return department == null || department.equals(caller.department())
                ? MatterLists.seenBy(programme, caller.department(), side)
                : null;
    }

    private <T> Found<T> page(
            MatterQuery query,
            Class<T> type,
            LocalDate today,
            Caller caller,
            @Nullable String after,
            int limit) {
        Cursor cursor = after == null ? null : Cursor.parse(after, 2);
        List<Document> rows = rows(query, cursor, limit + 1);
        boolean more = rows.size() > limit;
        List<Document> shown = more ? rows.subList(0, limit) : rows;
        Map<String, Versioned<Task>> tasks =
                ledger.tasks(
                        shown.stream()
                                .map(row -> row.getString(MatterRows.TASK))
                                .distinct()
                                .toList());
        List<Listed<T>> matters = new ArrayList<>();
        for (Document row : shown) {
            Versioned<Task> task = tasks.get(row.getString(MatterRows.TASK));
            if (task != null && caller.mayRead(task.state().readers())) {
                matters.add(new Listed<>(content(row, type), task));
            }
        }
        return new Found<>(today, matters, more ? cursor(shown.getLast()) : null);
    }

    private List<Document> rows(MatterQuery query, @Nullable Cursor cursor, int most) {
        MongoCollection<Document> matters = view.collection(MatterProjection.MATTERS);
        List<Document> rows = new ArrayList<>();
        String from = cursor == null ? null : cursor.values().getFirst();
        boolean reached = from == null;
        for (MatterStage stage : query.stages()) {
            boolean begins = !reached && stage.name().equals(from);
            reached |= begins;
            if (reached && rows.size() < most) {
                String behind = begins ? Objects.requireNonNull(cursor).values().getLast() : null;
                matters.find(query.filter(stage, behind))
                        .sort(MatterQuery.sort(stage))
                        .limit(most - rows.size())
                        .into(rows);
            }
        }
        return rows;
    }

    private static Cursor cursor(Document row) {
        return Cursor.of(row.getString(MatterRows.STAGE), row.getString(MatterRows.ORDER));
    }

    private static <T> T content(Document row, Class<T> type) {
        return EventJson.mapper().convertValue(row.get(MatterRows.CONTENT, Document.class), type);
    }
}
