package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.task.department.DepartmentCensus;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.duban.task.programme.TaskCensus;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds tasks among many: page by page, in an order that an index gives. */
@Component
public class Ledger implements TaskCensus, DepartmentCensus {

    /**
     * A page of tasks.
     *
     * @param today the day by which lights were judged; later pages keep to it
     * @param next where the next page begins; null on the last
     */
    public record Found(LocalDate today, List<Versioned<Task>> tasks, @Nullable Cursor next) {}

    private static final int MOST_PROGRAMMES = 50;

    /** So many fifties of programmes a page looks at; another one begins behind them. */
    private static final int MOST_PARTS = 20;

    /** Open tasks of a department beyond these are not counted one by one. */
    private static final int MOST_COUNTED = 1000;

    static final Bson WITHOUT_WHAT_ONLY_FINDS =
            Projections.exclude(
                    LedgerColumns.SCOPES,
                    LedgerColumns.TERMS,
                    LedgerColumns.TEXT,
                    LedgerColumns.SERVES,
                    LedgerColumns.GROUPED_IN,
                    LedgerColumns.LACKS);

    private final Journal<Task, TaskEvent> journal;
    private final MongoCollection<Document> states;
    private final Programmes programmes;

    Ledger(Journal<Task, TaskEvent> journal, MongoDatabase database, Programmes programmes) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
        this.programmes = programmes;
    }

    /**
     * A page of what the filter leaves of what the caller may see. Where no index knows all that is
     * asked, a page looks at so many rows at most: it may show fewer than asked for, or none, and
     * still say where the next one begins.
     *
     * @param now the day of the first page; later pages keep to theirs
     * @param after where the page begins; null for the first
     */
    public Found find(
            LedgerFilter filter, Caller caller, LocalDate now, @Nullable String after, int limit) {
        return read(filter, caller, now, after, limit).found();
    }

    /** The same, with the place of each row. */
    LedgerPage.Read read(
            LedgerFilter filter, Caller caller, LocalDate now, @Nullable String after, int limit) {
        Position position = after == null ? Position.first(now) : Position.parse(after);
        LedgerPage page = new LedgerPage(states, position, limit);
        String behind = position.part();
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            List<Programme> some = some(filter.programme(), behind);
            if (page.isFullWith(behind, segments(filter, caller, some, position.day()))) {
                return page.upToHere(journal::read);
            }
            if (some.size() < MOST_PROGRAMMES) {
                return page.read(journal::read, null);
            }
            behind = some.getLast().id();
        }
        return page.read(journal::read, position.partBehind(behind).cursor());
    }

    private static List<Segment> segments(
            LedgerFilter filter, Caller caller, List<Programme> some, LocalDate day) {
        Part part = Part.of(some);
        Scope scope = Scope.of(part.programmes(), caller, filter.department(), filter.role());
        return some.isEmpty() ? List.of() : new LedgerPlan(filter, scope, part, day).segments();
    }

    /**
     * All that the caller may see of a programme, by serial number.
     *
     * @param after where the page begins; null for the first
     */
    public Found inSerialOrder(
            String programme, Caller caller, LocalDate today, @Nullable String after, int limit) {
        return find(LedgerFilter.all(programme), caller, today, after, limit);
    }

    /** Tasks of all programmes by id, those after one if it is given. */
    public List<Versioned<Task>> inOrder(@Nullable String after, int most) {
        return states.find(after == null ? Filters.empty() : Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .projection(WITHOUT_WHAT_ONLY_FINDS)
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    /**
     * Tasks of one programme by id, those after one if it is given, as the office sees them. Their
     * ids begin with it and a dot.
     */
    public List<Versioned<Task>> inOrder(String programme, @Nullable String after, int most) {
        return states.find(
                        Filters.and(
                                Filters.gt("_id", after == null ? programme + "." : after),
                                Filters.lt("_id", programme + "/")))
                .sort(Sorts.ascending("_id"))
                .projection(WITHOUT_WHAT_ONLY_FINDS)
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    /** All that this caller may see of a programme, or of all of them, some after the other. */
    List<Scope> scopes(@Nullable String programme, Caller caller) {
        List<Scope> scopes = new ArrayList<>();
        String behind = "";
        List<Programme> some;
        do {
            some = some(programme, behind);
            if (!some.isEmpty()) {
                scopes.add(Scope.of(Part.of(some).programmes(), caller, null, null));
                behind = some.getLast().id();
            }
        } while (some.size() == MOST_PROGRAMMES);
        return scopes;
    }

    /** One programme, or the next ones of all by id. */
    private List<Programme> some(@Nullable String programme, String behind) {
        return programme == null
                ? programmes.list(behind.isEmpty() ? null : behind, MOST_PROGRAMMES).stream()
                        .map(Versioned::state)
                        .toList()
                : List.of(programmes.get(programme).state());
    }

    /**
     * Open tasks a department leads, supports or reads along, whatever programme they belong to, in
     * no order.
     */
    public List<Versioned<Task>> openOf(String department, int most) {
        return openOf(department, true, most);
    }

    private List<Versioned<Task>> openOf(String department, boolean reading, int most) {
        List<Versioned<Task>> found = new ArrayList<>();
        String behind = "";
        List<Programme> some;
        do {
            some = some(null, behind);
            if (!some.isEmpty()) {
                found.addAll(openOf(department, reading, Part.of(some), most - found.size()));
                behind = some.getLast().id();
            }
        } while (some.size() == MOST_PROGRAMMES && found.size() < most);
        return found;
    }

    private List<Versioned<Task>> openOf(String department, boolean reading, Part some, int most) {
        List<String> part =
                some.programmes().stream()
                        .flatMap(
                                id ->
                                        Stream.of(
                                                LedgerColumns.lead(id, department),
                                                LedgerColumns.support(id, department),
                                                reading ? LedgerColumns.read(id, department) : ""))
                        .filter(scope -> !scope.isEmpty())
                        .toList();
        return states.find(
                        and(
                                in(LedgerColumns.SCOPES, part),
                                in(LedgerColumns.AREA, some.areas()),
                                in(LedgerColumns.STATUS, names(TaskStatus::isOpen))))
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }

    private static List<String> names(Predicate<TaskStatus> wanted) {
        return Stream.of(TaskStatus.values()).filter(wanted).map(TaskStatus::name).toList();
    }

    /** The tasks that were given to several departments at once, by id. */
    public List<Versioned<Task>> ofGroup(String group) {
        return states
                .find(eq(LedgerColumns.GROUP, group))
                .projection(WITHOUT_WHAT_ONLY_FINDS)
                .map(journal::read)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(Versioned::id))
                .toList();
    }

    /** The tasks of these ids that are there, by id. */
    public Map<String, Versioned<Task>> tasks(Collection<String> ids) {
        Map<String, Versioned<Task>> tasks = new HashMap<>();
        states.find(in("_id", ids))
                .projection(WITHOUT_WHAT_ONLY_FINDS)
                .map(journal::read)
                .forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }

    /** Which of these ids are ids of tasks. */
    public Set<String> known(Collection<String> ids) {
        return states.find(in("_id", ids))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    @Override
    public long openTasksOf(String department) {
        return openOf(department, false, MOST_COUNTED).size();
    }

    @Override
    public boolean hasTasks(String programme) {
        Bson any = eq(LedgerColumns.SCOPES, LedgerColumns.programme(programme));
        return states.find(any).projection(Projections.include("_id")).first() != null;
    }

    @Override
    public boolean hasPlan(String programme) {
        Bson planned = tasksOf(programme, status -> status != TaskStatus.TERMINATED);
        return states.find(planned).projection(Projections.include("_id")).first() != null;
    }

    @Override
    public long tasksIn(String programme, String area) {
        return states.countDocuments(
                and(
                        eq(LedgerColumns.SCOPES, LedgerColumns.programme(programme)),
                        eq(LedgerColumns.AREA, area)));
    }

    @Override
    public long openTasks(String programme) {
        return states.countDocuments(tasksOf(programme, TaskStatus::isOpen));
    }

    /** The tasks of a programme in some statuses, as the indexes of the lists have them. */
    private Bson tasksOf(String programme, Predicate<TaskStatus> wanted) {
        Part part = Part.of(List.of(programmes.get(programme).state()));
        return and(
                eq(LedgerColumns.SCOPES, LedgerColumns.programme(programme)),
                in(LedgerColumns.AREA, part.areas()),
                in(LedgerColumns.STATUS, names(wanted)));
    }
}
