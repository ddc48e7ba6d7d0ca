package org.duban.task.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.events.FilingEvent.Measure;
import org.duban.journal.door.Cursor;
import org.duban.task.ledger.Tasks;
import org.duban.task.measure.FiledMeasure.PlannedTask;
import org.duban.task.measure.FiledMeasuresProjection.Accepted;
import org.duban.task.task.Task;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what was filed and accepted, and what came of it. */
@Component("filedMeasureList") // the stream of what is filed has the other name
class FiledMeasures {

    private static final int AT_ONCE = 10;
    private static final int MOST_LOOKED_AT = 50;

    private final FiledMeasuresProjection filings;
    private final Measures measures;
    private final Tasks tasks;

    FiledMeasures(FiledMeasuresProjection filings, Measures measures, Tasks tasks) {
        this.filings = filings;
        this.measures = measures;
        this.tasks = tasks;
    }

    /** Measures, and where the next page begins; null on the last. */
    record Found(List<FiledMeasure> measures, @Nullable Cursor next) {}

    /**
     * A page of accepted measures by filing and number.
     *
     * @param department code of the one that filed them; null: all
     * @param open only those that are not in the plan; a page looks at 50 filings at most, so that
     *     it may show fewer than asked for and still go on
     * @param after the last measure of the page before; null for the first page
     */
    Found find(
            String programme,
            @Nullable String department,
            boolean open,
            @Nullable MeasureRef after,
            int limit) {
        List<FiledMeasure> found = new ArrayList<>();
        Map<String, Optional<PlannedTask>> known = new HashMap<>();
        MeasureRef last = after;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
            List<Accepted> batch =
                    filings.accepted(
                            programme,
                            department,
                            last == null ? null : last.filing(),
                            AT_ONCE + 1);
            var taken = measures.taken(batch.stream().map(Accepted::id).toList());
            for (Accepted filing : batch) {
                int from = last != null && last.filing().equals(filing.id()) ? last.number() : 0;
                for (int n = from + 1; n <= filing.filed().measures().size(); n++) {
                    if (found.size() == limit) {
                        return new Found(found, cursor(last));
                    }
                    last = new MeasureRef(filing.id(), n);
                    FiledMeasure measure = measure(filing, last, taken.get(last), known);
                    if (!open || measure.task() == null) {
                        found.add(measure);
                    }
                }
            }
            if (batch.size() <= AT_ONCE) {
                return new Found(found, null);
            }
        }
        return new Found(found, cursor(last));
    }

    private FiledMeasure measure(
            Accepted filing,
            MeasureRef ref,
            @Nullable TakenMeasure taken,
            Map<String, Optional<PlannedTask>> known) {
        Filed filed = filing.filed();
        Measure measure = filed.measures().get(ref.number() - 1);
        String task = taken == null ? null : taken.task();
        return new FiledMeasure(
                filing.id(),
                ref.number(),
                filed.version(),
                Objects.requireNonNull(filed.acceptedIn()),
                filed.department(),
                filed.name(),
                measure.text(),
                measure.due(),
                measure.person(),
                task == null ? null : known.computeIfAbsent(task, this::planned).orElse(null));
    }

    private Optional<PlannedTask> planned(String id) {
        return tasks.find(id)
                .map(versioned -> versioned.state())
                .filter(task -> task.status() != TaskStatus.TERMINATED)
                .map(FiledMeasures::planned);
    }

    private static PlannedTask planned(Task task) {
        return new PlannedTask(
                task.id(), task.brief().serial(), task.brief().title(), task.status());
    }

    private static @Nullable Cursor cursor(@Nullable MeasureRef last) {
        return last == null ? null : Cursor.of(last.filing(), last.number().toString());
    }
}
