package org.duban.task.dossier;

import java.time.Clock;
import java.util.List;
import org.duban.journal.Fact;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Texts;
import org.duban.task.ledger.Tasks;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lights of a task over HTTP, oldest first, with the reason of every change. */
@RestController
class LightHistoryController {

    private static final int AT_ONCE = 500;

    private final Tasks tasks;
    private final Programmes programmes;
    private final TaskFigures figures;
    private final Texts texts;
    private final Clock clock;

    LightHistoryController(
            Tasks tasks, Programmes programmes, TaskFigures figures, Texts texts, Clock clock) {
        this.tasks = tasks;
        this.programmes = programmes;
        this.figures = figures;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Changes of the computed light, by the rules of each day and the calendar of today, and of
     * what the office showed beside it.
     *
     * @param after where the page begins
     */
    @GetMapping("/api/tasks/{id}/light-history")
    ResponseEntity<Page<LightChange>> lights(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Task task = tasks.get(id, caller).state();
        int most = Page.limit(limit);
        int seen = after == null ? 0 : (int) Cursor.parse(after, 1).number();
        List<LightChange> all = all(task);
        int from = Math.clamp(seen, 0, all.size());
        int to = Math.min(all.size(), from + most);
        String next = to < all.size() ? Cursor.of(Integer.toString(to)).text() : null;
        return Answers.page(new Page<>(all.subList(from, to), next, clock.instant()));
    }

    private List<LightChange> all(Task task) {
        String programme = task.brief().programme();
        LightHistory history =
                new LightHistory(figures, texts, programmes.get(programme).state().zoneId());
        long revision = 0;
        for (List<Fact> some = tasks.history(task.id(), 0, AT_ONCE);
                !some.isEmpty();
                some = tasks.history(task.id(), revision, AT_ONCE)) {
            some.forEach(history::add);
            revision = some.getLast().envelope().revision();
        }
        return history.until(programmes.today(programme));
    }
}
