package org.duban.task.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.task.ledger.Ledger.Found;
import org.duban.task.ledger.LedgerChange.Standing;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moved between two days, for instance since the last meeting. */
@Component
public class LedgerChanges {

    private static final Map<String, Function<Standing, @Nullable Object>> FIELDS = fields();

    private final Ledger ledger;
    private final PastLedger past;
    private final Programmes programmes;
    private final TaskFigures figures;

    LedgerChanges(Ledger ledger, PastLedger past, Programmes programmes, TaskFigures figures) {
        this.ledger = ledger;
        this.past = past;
        this.programmes = programmes;
        this.figures = figures;
    }

    /**
     * What moved, and where the next page begins; null on the last.
     *
     * @param until the later of the two days
     */
    public record Moved(LocalDate until, List<LedgerChange> changes, @Nullable Cursor next) {}

    /**
     * Tasks that stood otherwise at the end of one day than at the end of the other, by serial
     * number. The filter shows a task that it fits on either of the two days, so that what became
     * red and what was red are both among the red ones.
     *
     * @param to the later day; that of which the filter speaks, or today, when it is left out
     * @param after where the page begins; null for the first
     * @param limit so many tasks are looked at; what has not moved is not shown
     * @throws LedgerRejection DAYS_NOT_IN_ORDER, ORDER_NOT_OF_A_PAST_DAY
     */
    public Moved between(
            LedgerFilter filter,
            LocalDate from,
            @Nullable LocalDate to,
            Caller caller,
            @Nullable String after,
            int limit) {
        LocalDate until = until(filter, to);
        if (!from.isBefore(until)) {
            throw new LedgerRejection(
                    LedgerRule.DAYS_NOT_IN_ORDER, Map.of("from", from, "to", until));
        }
        filter.requireBySerial(until);
        PastMatch earlier = new PastMatch(filter, figures, from);
        PastMatch later = new PastMatch(filter, figures, until);
        LedgerFilter all = LedgerFilter.all(filter.programme());
        Found now = ledger.find(all, caller, until, after, limit);
        Map<String, Versioned<Task>> before = past.asOf(from, now.tasks());
        Map<String, Versioned<Task>> behind = past.asOf(until, now.tasks());
        List<LedgerChange> changes = new ArrayList<>();
        for (Versioned<Task> task : now.tasks()) {
            Versioned<Task> then = before.get(task.id());
            Versioned<Task> since = behind.get(task.id());
            if (since != null
                    && (later.shows(since.state())
                            || (then != null && earlier.shows(then.state())))) {
                add(changes, then, from, since.state(), until);
            }
        }
        return new Moved(until, changes, now.next());
    }

    private LocalDate until(LedgerFilter filter, @Nullable LocalDate to) {
        if (to != null) {
            return to;
        }
        return filter.asOf() == null ? programmes.today(filter.programme()) : filter.asOf();
    }

    private void add(
            List<LedgerChange> changes,
            @Nullable Versioned<Task> earlier,
            LocalDate from,
            Task later,
            LocalDate to) {
        Standing before = earlier == null ? null : standing(earlier.state(), from);
        Standing after = standing(later, to);
        if (!after.equals(before)) {
            changes.add(
                    new LedgerChange(
                            later.id(),
                            later.brief().serial(),
                            later.brief().area(),
                            later.brief().title(),
                            before,
                            after,
                            before == null ? List.of() : differing(before, after)));
        }
    }

    private Standing standing(Task task, LocalDate day) {
        return new Standing(
                task.status(),
                figures.light(task).on(day),
                task.percent(),
                task.dates().currentDue(),
                task.dates().forecast(),
                task.dates().actual(),
                task.team().lead(),
                task.team().supporting().stream().sorted().toList(),
                task.brief().area(),
                task.brief().title());
    }

    private static List<String> differing(Standing before, Standing after) {
        return FIELDS.entrySet().stream()
                .filter(
                        field ->
                                !Objects.equals(
                                        field.getValue().apply(before),
                                        field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<Standing, @Nullable Object>> fields() {
        Map<String, Function<Standing, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("status", Standing::status);
        fields.put("light", Standing::light);
        fields.put("percent", Standing::percent);
        fields.put("currentDue", Standing::currentDue);
        fields.put("forecast", Standing::forecast);
        fields.put("actual", Standing::actual);
        fields.put("leadDepartment", Standing::leadDepartment);
        fields.put("supportingDepartments", Standing::supportingDepartments);
        fields.put("area", Standing::area);
        fields.put("title", Standing::title);
        return fields;
    }
}
