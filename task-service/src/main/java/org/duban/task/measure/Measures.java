package org.duban.task.measure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.duban.events.FilingEvent.Measure;
import org.duban.events.MeasureEvent;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.duban.journal.Journal;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.task.ledger.Tasks;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.springframework.stereotype.Component;

/**
 * Which measures went into the plan, and into which of its tasks. A measure is an aggregate of its
 * own, so that of two who want it one is refused, whatever is killed meanwhile.
 */
@Component
class Measures {

    /** So many measures come together in one task at most. */
    static final int MOST_OF_A_TASK = 50;

    private final Journal<TakenMeasure, MeasureEvent> journal;
    private final MongoCollection<Document> states;
    private final FiledMeasuresProjection filings;
    private final Tasks tasks;
    private final Programmes programmes;

    Measures(
            Journal<TakenMeasure, MeasureEvent> journal,
            MongoDatabase database,
            FiledMeasuresProjection filings,
            Tasks tasks,
            Programmes programmes) {
        this.journal = journal;
        this.states = database.getCollection(journal.type().stateCollection());
        this.filings = filings;
        this.tasks = tasks;
        this.programmes = programmes;
    }

    /**
     * The measures as they were accepted, for a task that may not be there yet.
     *
     * @throws MeasureRejection MEASURE_UNKNOWN, MEASURE_NOT_ACCEPTED, MEASURE_ALREADY_IN_PLAN
     */
    List<MeasureTakenUp> free(String programme, String task, List<MeasureRef> wanted) {
        List<MeasureTakenUp> free = new ArrayList<>();
        for (MeasureRef ref : wanted.stream().distinct().toList()) {
            MeasureTakenUp asked = asked(programme, task, ref);
            journal.find(ref.id())
                    .map(Versioned::state)
                    .filter(taken -> !task.equals(taken.task()))
                    .ifPresent(taken -> TakenMeasure.takeUp(taken, asked, this::isPlanned));
            free.add(asked);
        }
        return free;
    }

    /**
     * Takes measures up into the draft of a task, each by a fact of its own.
     *
     * @throws MeasureRejection MEASURES_GO_INTO_DRAFTS, TOO_MANY_MEASURES, and as above
     */
    void takeUp(Task task, List<MeasureRef> wanted, Request request) {
        List<MeasureTakenUp> measures = free(task.brief().programme(), task.id(), wanted);
        for (MeasureTakenUp asked : measures) {
            journal.decide(
                    new MeasureRef(asked.filing(), asked.number()).id(),
                    anyRevision(request),
                    before -> {
                        requireRoomIn(task);
                        return TakenMeasure.takeUp(before, asked, this::isPlanned);
                    });
        }
    }

    /** Takes a measure out of the draft it went into: it is open again. */
    Versioned<TakenMeasure> release(
            String programme, MeasureRef ref, String reason, Request request) {
        TakenMeasure taken =
                journal.find(ref.id())
                        .map(Versioned::state)
                        .filter(measure -> measure.programme().equals(programme))
                        .orElseThrow(
                                () -> new JournalRejection(JournalRule.NOT_FOUND, ref.filing()));
        return journal.change(
                new MeasureRef(taken.filing(), taken.number()).id(),
                request,
                measure ->
                        measure.release(
                                reason,
                                id -> status(id).filter(TaskStatus.DRAFT::equals).isPresent(),
                                programmes.today(programme)));
    }

    /** Measures that came together in a task, by id. */
    List<TakenMeasure> of(String task) {
        return states.find(Filters.eq(MeasureJournal.TASK, task))
                .sort(Sorts.ascending("_id"))
                .limit(MOST_OF_A_TASK)
                .map(journal::read)
                .map(Versioned::state)
                .into(new ArrayList<>());
    }

    /** The measures of some filings that are in the plan, by what names them. */
    Map<MeasureRef, TakenMeasure> taken(Collection<String> filings) {
        Map<MeasureRef, TakenMeasure> taken = new HashMap<>();
        for (Document state : states.find(Filters.in(MeasureJournal.FILING, filings))) {
            TakenMeasure measure = journal.read(state).state();
            taken.put(new MeasureRef(measure.filing(), measure.number()), measure);
        }
        return taken;
    }

    private MeasureTakenUp asked(String programme, String task, MeasureRef ref) {
        Map<String, Object> facts = Map.of("filing", ref.filing(), "number", ref.number());
        Filed filed =
                filings.find(ref.filing())
                        .filter(one -> one.programme().equals(programme))
                        .orElseThrow(
                                () -> new MeasureRejection(MeasureRule.MEASURE_UNKNOWN, facts));
        if (!filed.accepted()) {
            throw new MeasureRejection(MeasureRule.MEASURE_NOT_ACCEPTED, facts);
        }
        if (ref.number() > filed.measures().size()) {
            throw new MeasureRejection(MeasureRule.MEASURE_UNKNOWN, facts);
        }
        Measure measure = filed.measures().get(ref.number() - 1);
        return new MeasureTakenUp(
                programme,
                ref.filing(),
                ref.number(),
                filed.version(),
                Objects.requireNonNull(filed.acceptedIn()),
                filed.department(),
                measure.text(),
                measure.due(),
                measure.person(),
                task,
                programmes.today(programme));
    }

    private void requireRoomIn(Task task) {
        if (status(task.id()).filter(TaskStatus.DRAFT::equals).isEmpty()) {
            throw new MeasureRejection(
                    MeasureRule.MEASURES_GO_INTO_DRAFTS, Map.of("task", task.id()));
        }
        long there =
                states.countDocuments(
                        Filters.eq(MeasureJournal.TASK, task.id()),
                        new CountOptions().limit(MOST_OF_A_TASK));
        if (there >= MOST_OF_A_TASK) {
            throw new MeasureRejection(
                    MeasureRule.TOO_MANY_MEASURES,
                    Map.of("task", task.id(), "most", MOST_OF_A_TASK));
        }
    }

    private boolean isPlanned(String task) {
        return status(task).filter(status -> status != TaskStatus.TERMINATED).isPresent();
    }

    private Optional<TaskStatus> status(String task) {
        return tasks.find(task).map(versioned -> versioned.state().status());
    }

    /** What the caller has seen is a revision of the task, not of its measures. */
    private static Request anyRevision(Request request) {
        return new Request(
                request.id(), request.verb(), request.actor(), null, request.traceparent());
    }
}
