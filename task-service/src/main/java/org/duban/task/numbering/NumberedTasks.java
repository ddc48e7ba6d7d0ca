package org.duban.task.numbering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.task.ledger.Ledger;
import org.duban.task.ledger.Tasks;
import org.duban.task.numbering.Tickets.Ticket;
import org.duban.task.programme.NumberPattern.Series;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.springframework.stereotype.Component;

/**
 * Writes tasks down under the lowest free number of their series. The insert that begins a task is
 * what takes its number, so that a request that is refused, fails or is killed takes none, and no
 * number is left out, however many ask at once.
 */
@Component
public class NumberedTasks {

    private static final int MOST_TRIES = 1000;
    private static final int AT_ONCE = 50;

    private final Tasks tasks;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Tickets tickets;

    /** Up to which number a series is known to be taken; it only saves looking again. */
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    NumberedTasks(Tasks tasks, Ledger ledger, Programmes programmes, Tickets tickets) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.programmes = programmes;
        this.tickets = tickets;
    }

    /**
     * Writes a task down; asking again under the same key takes no further number.
     *
     * @param area code of the area it counts in
     * @param plan the task, given its serial number
     */
    public Versioned<Task> draft(
            Request request, String programme, String area, Function<String, TaskDrafted> plan) {
        Programme founded = programmes.named(programme);
        Series series = founded.numbering().series(area, programmes.today(programme).getYear());
        int from = 1;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int n = free(programme, series, from);
            Ticket ticket = tickets.of(request, programme, series.number(n));
            if (ticket.isFor(request, programme) || isBegun(ticket, request)) {
                try {
                    return tasks.draft(request, plan.apply(ticket.serial()));
                } catch (JournalRejection no) {
                    if (no.rule() != JournalRule.ALREADY_EXISTS) {
                        throw no;
                    }
                }
                from = ticket.serial().equals(series.number(n)) ? n + 1 : n;
            }
            tickets.move(ticket, request, programme, series.number(free(programme, series, from)));
        }
        throw new JournalRejection(JournalRule.TOO_MUCH_CONTENTION, programme);
    }

    /** Whether what the ticket names was begun by this very request, whatever it asked then. */
    private boolean isBegun(Ticket ticket, Request request) {
        return tasks.fact(ticket.programme() + '.' + ticket.serial(), 1)
                .filter(fact -> fact.envelope().requestId().equals(request.id()))
                .isPresent();
    }

    /**
     * The lowest number that no task is known to have.
     *
     * @param from all before this one are taken
     */
    private int free(String programme, Series series, int from) {
        String key = programme + '.' + series;
        int n = Math.max(from, taken.getOrDefault(key, 0) + 1);
        while (true) {
            int first = n;
            List<String> ids =
                    IntStream.range(first, first + AT_ONCE)
                            .mapToObj(i -> programme + '.' + series.number(i))
                            .toList();
            Set<String> known = ledger.known(ids);
            n += (int) ids.stream().takeWhile(known::contains).count();
            taken.merge(key, n - 1, Math::max);
            if (n < first + AT_ONCE) {
                return n;
            }
        }
    }
}
