package org.duban.task.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.task.ledger.Ledger.Found;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ledger as it stood at the end of a past day. Who may see a task today sees what it was; what
 * has not changed since is not read again, and of the rest the facts are folded up to that day.
 *
 * <p>A page looks at so many tasks at most. It may show fewer than asked for, or none, and still
 * say where the next one begins.
 */
@Component
class PastLedger {

    private static final int AT_ONCE = 100;
    private static final int MOST_LOOKED_AT = 1000;

    private final Ledger ledger;
    private final Journal<Task, TaskEvent> journal;
    private final Programmes programmes;
    private final TaskFigures figures;

    PastLedger(
            Ledger ledger,
            Journal<Task, TaskEvent> journal,
            Programmes programmes,
            TaskFigures figures) {
        this.ledger = ledger;
        this.journal = journal;
        this.programmes = programmes;
        this.figures = figures;
    }

    /**
     * A page in the order of serial numbers.
     *
     * @param day a day that is over
     * @param after where the page begins; null for the first
     */
    Found find(
            LedgerFilter filter, Caller caller, LocalDate day, @Nullable String after, int limit) {
        PastMatch match = new PastMatch(filter, figures, day);
        List<Versioned<Task>> shown = new ArrayList<>();
        String next = after;
        Cursor more = null;
        Cursor last = null;
        for (int seen = 0; seen < MOST_LOOKED_AT; seen += AT_ONCE) {
            LedgerPage.Read read =
                    ledger.read(LedgerFilter.all(filter.programme()), caller, day, next, AT_ONCE);
            Found now = read.found();
            Map<String, Versioned<Task>> then = asOf(day, now.tasks());
            for (int i = 0; i < now.tasks().size(); i++) {
                Versioned<Task> past = then.get(now.tasks().get(i).id());
                if (past != null && match.shows(past.state())) {
                    if (shown.size() == limit) {
                        return new Found(day, shown, last);
                    }
                    shown.add(past);
                    last = read.places().get(i).cursor();
                }
            }
            more = now.next();
            if (more == null) {
                return new Found(day, shown, null);
            }
            next = more.text();
        }
        return new Found(day, shown, more);
    }

    /** Tasks as they stood at the end of a day, by id; those that were not there are missing. */
    Map<String, Versioned<Task>> asOf(LocalDate day, Collection<Versioned<Task>> tasks) {
        Map<String, Versioned<Task>> then = new HashMap<>();
        Map<Instant, List<String>> changed = new HashMap<>();
        for (Versioned<Task> task : tasks) {
            Instant end = programmes.endOf(day, task.state().brief().programme());
            if (task.at().isBefore(end)) {
                then.put(task.id(), task);
            } else {
                changed.computeIfAbsent(end, any -> new ArrayList<>()).add(task.id());
            }
        }
        changed.forEach(
                (end, ids) -> journal.before(end, ids).forEach(task -> then.put(task.id(), task)));
        return then;
    }
}
