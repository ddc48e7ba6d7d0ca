package org.duban.task.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.IndicatorEvent;
import org.duban.journal.Fact;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.task.ledger.Tasks;
import org.duban.task.programme.Programmes;
import org.duban.task.task.PeriodReading;
import org.duban.task.task.Reading;
import org.duban.task.task.Readings;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where an indicator stood month by month or quarter by quarter, over HTTP. */
@RestController
class PeriodController {

    private static final int AT_ONCE = 500;

    private final Tasks tasks;
    private final Programmes programmes;
    private final Clock clock;

    PeriodController(Tasks tasks, Programmes programmes, Clock clock) {
        this.tasks = tasks;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * A period of an indicator.
     *
     * @param period 2018-09, 2018 Q3 or 2018
     * @param from its first day
     * @param to its last day
     * @param value the reading for the latest day in it; null: none, or words tell it
     * @param words how it stood then, or a remark
     * @param asOf the day for which that holds; null: nothing was reported for any day in it
     * @param attained how much of the way from the baseline to the target was done, in percent
     * @param missed whether it ended without anything being reported for it
     */
    record IndicatorPeriodView(
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable Double value,
            @Nullable String words,
            @Nullable LocalDate asOf,
            @Nullable Integer attained,
            boolean missed) {

        static IndicatorPeriodView of(PeriodReading period) {
            Reading reading = period.measured().latest();
            return new IndicatorPeriodView(
                    period.name(),
                    period.from(),
                    period.to(),
                    reading == null ? null : reading.value(),
                    reading == null ? null : reading.words(),
                    reading == null ? null : reading.asOf(),
                    period.measured().attained(),
                    period.missed());
        }
    }

    /**
     * The periods of an indicator, latest first, as its facts tell them; none for one that is
     * measured once.
     *
     * @param after where the page begins
     */
    @GetMapping("/api/tasks/{id}/indicators/{n}/periods")
    ResponseEntity<Page<IndicatorPeriodView>> periods(
            @PathVariable String id,
            @PathVariable int n,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Task task = tasks.get(id, caller).state();
        LocalDate today = programmes.today(task.brief().programme());
        List<IndicatorPeriodView> all =
                read(id, n).periods(task, today).stream().map(IndicatorPeriodView::of).toList();
        int seen = after == null ? 0 : (int) Cursor.parse(after, 1).number();
        int from = Math.clamp(seen, 0, all.size());
        int to = Math.min(all.size(), from + Page.limit(limit));
        String next = to < all.size() ? Cursor.of(Integer.toString(to)).text() : null;
        return Answers.page(new Page<>(all.subList(from, to), next, clock.instant()));
    }

    private Readings read(String id, int n) {
        Readings readings = new Readings(n);
        long revision = 0;
        for (List<Fact> some = tasks.history(id, 0, AT_ONCE);
                !some.isEmpty();
                some = tasks.history(id, revision, AT_ONCE)) {
            for (Fact fact : some) {
                if (fact.envelope().event() instanceof IndicatorEvent event) {
                    readings.add(event);
                }
            }
            revision = some.getLast().envelope().revision();
        }
        return readings;
    }
}
