package org.duban.task.programme;

import static org.duban.task.programme.ProgrammeRule.PROGRAMME_UNKNOWN;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.events.ProgrammeEvent;
import org.duban.events.ProgrammeEvent.Area;
import org.duban.events.ProgrammeEvent.ProgrammeFounded;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All programmes. */
@Component
public class Programmes {

    private final Journal<Programme, ProgrammeEvent> journal;
    private final MongoCollection<Document> states;
    private final Clock clock;
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    Programmes(Journal<Programme, ProgrammeEvent> journal, MongoDatabase database, Clock clock) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
        this.clock = clock;
    }

    Versioned<Programme> found(String id, Request request, ProgrammeFounded plan) {
        return journal.create(id, request, () -> Programme.found(plan));
    }

    Versioned<Programme> change(
            String id, Request request, Function<Programme, ProgrammeEvent> verb) {
        return journal.change(id, request, verb);
    }

    /** What the areas of a programme are called, by code; none of no programme. */
    public Map<String, String> areaNames(@Nullable String id) {
        return id == null
                ? Map.of()
                : get(id).state().areas().stream()
                        .collect(Collectors.toMap(Area::code, Area::name));
    }

    /**
     * The programme somebody asks for.
     *
     * @throws JournalRejection NOT_FOUND
     */
    public Versioned<Programme> get(String id) {
        return journal.find(id).orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
    }

    /** The facts of a programme after a revision, oldest first. */
    public List<Fact> history(String id, long afterRevision, int limit) {
        return journal.history(id, afterRevision, limit);
    }

    /**
     * The programme something is to be written down in.
     *
     * @throws ProgrammeRejection PROGRAMME_UNKNOWN
     */
    public Programme named(String id) {
        return journal.find(id)
                .map(Versioned::state)
                .orElseThrow(
                        () -> new ProgrammeRejection(PROGRAMME_UNKNOWN, Map.of("programme", id)));
    }

    /**
     * The local date in the programme's zone, which never changes; without one, in the service's.
     */
    public LocalDate today(@Nullable String id) {
        if (id == null) {
            return LocalDate.now(clock);
        }
        return LocalDate.now(clock.withZone(zones.computeIfAbsent(id, this::zoneOf)));
    }

    /** The instant at which a day is over in the zone of a programme. */
    public Instant endOf(LocalDate day, String programme) {
        return day.plusDays(1)
                .atStartOfDay(zones.computeIfAbsent(programme, this::zoneOf))
                .toInstant();
    }

    private ZoneId zoneOf(String id) {
        return get(id).state().zoneId();
    }

    /** Programmes by id, those after one if it is given. */
    public List<Versioned<Programme>> list(@Nullable String after, int most) {
        Bson beyond = after == null ? Filters.empty() : Filters.gt("_id", after);
        return states.find(beyond)
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(journal::read)
                .into(new ArrayList<>());
    }
}
